from __future__ import annotations

from generator.labels import Labels
from generator.model.problem import Level, Location, Problem
from generator.preview.dressing import dressed
from generator.preview.places import Place
from generator.preview.todo import Task, Teller, in_urgency

HOSTILE = Problem(
    Location("people.yml", 4), Level.ERROR, "a-code", '<script>alert(1)</script> is wrong; write `a: "b"`'
)
PAGE = (
    "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; style-src 'self'\"></head>"
    '<body dir="ltr"><header><div class="switches"></div></header><div class="page" id="content">'
    '<p id="p1">甲</p>'
    '<figure id="fig1"><figcaption>乙 <span id="fig1-credit">丙</span></figcaption></figure></div></body></html>'
)


def test_notes_stand_before_what_they_are_about() -> None:
    """A paragraph, a figure for its credit; what is not on the page any more stands at its head."""
    notes = {"p1": ["<i>1</i>"], "fig1-credit": ["<i>2</i>"], "p9": ["<i>3</i>"], None: ["<i>4</i>"]}
    html = dressed(PAGE, 7, "<b>bar</b>", "<b>line</b>", notes)
    assert '<i>1</i><p id="p1">' in html
    assert '<i>2</i><figure id="fig1">' in html
    assert '<i>3</i><i>4</i></div><div class="page" id="content">' in html
    assert '<body dir="ltr"><b>bar</b>' in html
    assert '<div class="switches"><b>line</b>' in html
    assert 'data-epoch="7" defer></script></head>' in html


def test_the_policy_lets_the_preview_load_again_and_nothing_else() -> None:
    """Where a page allows no script or one, ours comes from this host; a page that allows those stays as it is."""
    assert "script-src 'self' ;" in dressed(PAGE, 7)
    usual = PAGE.replace("script-src 'none'", "script-src 'self'")
    assert usual.split("</head>")[0] in dressed(usual, 7)


def test_a_task_says_what_is_wrong_where_and_what_to_write() -> None:
    """In the language of the exhibition, with what somebody wrote as words and not as markup."""
    teller = Teller(Labels("zh-Hans"), "content")
    note = teller.note(Task(3, HOSTILE, (Place("people/a.md"),)), first=True)
    assert "<script>" not in note
    assert "错误 <span>&lt;script&gt;" in note
    assert "content/people.yml:4" in note
    assert "<p>write `a: &quot;b&quot;`</p>" in note
    assert 'id="todo-3"' in note
    listed = teller.page([Task(3, HOSTILE, (Place("people/a.md"),))], {"people/a.md": "people/a/"}, 1)
    assert 'href="/people/a/#todo-3"' in listed
    assert "1件待办" in listed
    assert "错误 1" in listed
    assert "<script>" not in listed


def test_the_worst_stands_first() -> None:
    """Errors before warnings before doubts, each once, then by file and line."""
    error, warning, doubt = (
        Problem(Location(f"{level}.txt", line), level, "x", "y")
        for line, level in enumerate((Level.ERROR, Level.WARNING, Level.INFO), 1)
    )
    assert in_urgency([doubt, warning, error, doubt]) == [error, warning, doubt]


def test_files_beside_the_content_are_named_from_where_the_curator_stands() -> None:
    """A template is theme/main.html, not content/../theme/main.html."""
    problem = Problem(Location("../theme/main.html", 7), Level.ERROR, "template", "x")
    assert Teller(Labels(), "content").where(problem) == "theme/main.html:7"
