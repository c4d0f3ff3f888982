"""Whatever characters a text holds, the page shows them and none acts."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import assume, example, given, strategies as st
from mkdocs.utils.meta import get_data

from generator.render.escape import (
    Markdown,
    address,
    attribute,
    front_matter,
    html,
    identifier,
    joined,
    link,
    markdown,
    visible,
)
from tests.render.built import Built, flat, to_html
from tests.render.strategies import texts

FRAMES = {
    "paragraph": ("{}\n{{ #x }}", {"p"}),
    "after a link": ("[名](a.md){}\n{{ #x }}", {"p", "a"}),
    "before a link": ("{}[名](a.md)\n{{ #x }}", {"p", "a"}),
    "before a join": ('{}<a class="join"></a>续\n{{ #x }}', {"p", "a"}),
    "heading": ("## {} {{ #x }}", {"h2"}),
    "list item": ('<div id="x" markdown>\n- {}\n</div>', {"div", "ul", "li"}),
    "quote": ("> {}\n{{ #x }}", {"blockquote", "p"}),
    "caption": (
        '<figure markdown>\n<figcaption id="x" markdown="span">{}</figcaption>\n</figure>',
        {"figure", "figcaption"},
    ),
    "note": ("<aside markdown>\n{}\n{{ #x }}\n\n</aside>", {"aside", "p"}),
    "verse": ("一<br>\n{}<br>\n二\n{{ #x }}", {"p", "br"}),
}


@pytest.mark.parametrize("frame", FRAMES)
@given(text=texts)
@example(text="1.")
@example(text="!")
@example(text="---")
@example(text="\\")
@example(text="{: #y }")
def test_text_shows_and_does_not_act(frame: str, text: str) -> None:
    """In every place where we set text, the reader sees the text, and no element comes of it."""
    assume(flat(visible(text)))
    source, tags = FRAMES[frame]
    set_ = joined([text, Markdown("[名](a.md)")]) if frame == "before a link" else markdown(text)
    markup = source.replace("[名](a.md)", "", 1) if frame == "before a link" else source
    built = Built(to_html(markup.format(set_)))
    ours = {"after a link": "名{}", "before a link": "{}名", "before a join": "{}续", "verse": "一{}二"}.get(
        frame, "{}"
    )
    assert built.tag_names() <= tags
    assert flat(built.all).replace(" ", "") == flat(ours.replace("{}", visible(text))).replace(" ", "")


@given(text=texts)
def test_white_space_within_stays(text: str) -> None:
    """A blank between two printed characters stays a blank."""
    assert flat(Built(to_html(f"字{markdown(text)}字")).all) == flat(f"字{visible(text)}字")


@given(text=texts)
def test_link_text_and_bold(text: str) -> None:
    """A name of any characters can be a link or be marked."""
    words = f"名{text}名"
    assert flat(Built(to_html(link(words, "a.md", auto=True))).all) == flat(visible(words))
    built = Built(to_html(f"前**{markdown(words)}**后"))
    assert flat(built.all) == flat(f"前{visible(words)}后")
    assert built.tag_names() == {"p", "strong"}


@given(path=texts)
def test_link_target_is_one_target(path: str) -> None:
    """An address of any characters stays one address, of this site."""
    built = Built(to_html(f"[名](a/{address(path)}.md)"))
    assert [tag for tag, _ in built.tags] == ["p", "a"]
    assert built.all == "名"


@given(text=texts)
def test_attribute_in_a_line(text: str) -> None:
    """A title of any characters stays within its quotes, in a tag in the middle of a line of Markdown."""
    built = Built(to_html(f'字<a class="join" title="{attribute(text)}"></a>字'))
    assert [tag for tag, _ in built.tags] == ["p", "a"]
    assert flat(built.tags[1][1]["title"] or "") == flat(visible(text))
    assert built.all == "字字"


@given(text=texts)
def test_raw_html_shows_every_blank(text: str) -> None:
    """A line of the source text stands as it came in, blanks and tabs included."""
    line = text.replace("\r", "").replace("\n", "")
    built = Built(to_html(f'<ol class="lines">\n<li id="L1">{html(line)}</li>\n</ol>'))
    assert built.texts["L1"] == visible(line)
    assert built.tag_names() == {"ol", "li"}


@given(text=texts)
def test_identifier_is_one_word(text: str) -> None:
    """An id of any characters makes one attribute."""
    built = Built(to_html(f"## 题 {{ #x{identifier(text)} }}"))
    assert set(built.tags[0][1]) == {"id"}
    assert built.all == "题"


@given(
    values=st.dictionaries(
        st.sampled_from(["title", "deck", "source"]), st.one_of(texts, st.lists(texts, max_size=3)), min_size=1
    )
)
@example(values={"title": "yes", "deck": "2020-02-17", "source": ["*x", "a: b", "null", "~", "1e3", "0x1", "=", "<<"]})
@example(
    values={
        "title": "---\n...\n",
        "deck": "# x",
        "source": ["", " x ", "- a", "%TAG", "@", "`", "!x", "&y", "{a}", "|"],
    }
)
def test_front_matter_comes_back(values: dict[str, object]) -> None:
    """MkDocs reads from the front matter exactly the text that was put in, always as text."""
    shown = {key: _shown(value) for key, value in values.items()}
    rest, read = get_data(front_matter(values) + "\n正文")
    assert read == shown
    assert rest == "正文"


def test_front_matter_keeps_what_is_no_text() -> None:
    """Numbers, lists within lists and nothing stay what they are."""
    values = {"lines": [1, 2], "coordinates": [23.1, 113.2], "kicker": None, "source": {"lines": [5, 9], "file": "a"}}
    assert yaml.safe_load(front_matter(values).strip("-\n")) == values


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("“疫情”就是命令,3.9万名党员(含预备党员)—8月12日。", None),
        ("A&B公司 a < b", "A&amp;B公司 a &lt; b"),
        ("1. 一", "1\\. 一"),
        ("2020年", None),
        ("-5℃!", None),
        ("#话题", "\\#话题"),
        ("a_b*c", "a\\_b\\*c"),
        ("", ""),
    ],
)
def test_little_is_escaped(text: str, written: str | None) -> None:
    """Only what could act is escaped: the Markdown stays readable."""
    assert markdown(text) == (text if written is None else written)


def test_what_is_forgotten_is_escaped_twice() -> None:
    """Markdown put together with a plain string is plain again."""
    both = markdown("*") + "*"
    assert not isinstance(both, Markdown)
    assert joined([both]) == "\\\\\\*\\*"


def _shown(value: object) -> object:
    if isinstance(value, str):
        return " ".join(_pieces(visible(value)))
    assert isinstance(value, list)
    return [_shown(item) for item in value]


def _pieces(text: str) -> list[str]:
    import re

    return re.split(r"[ \t\r\n]+", text)
