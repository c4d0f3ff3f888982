"""`exhibit suggest` as a curator uses it."""

from __future__ import annotations

import json
import re
import stat
from pathlib import Path

import pytest

from generator.content import read_content
from generator.labels import Labels
from generator.model.exhibition import Alias
from generator.model.names import NameKind, Status
from generator.model.problem import Level
from generator.reading import read_text
from generator.suggest.reasons import reason_words
from tests.pipeline.tiny import FLOOD, HARVEST, tiny_exhibition
from tests.suggest.exhibitions import NORTH, SOUTH, collection_of, files_of, markdown_of, run, suggestions_for

# Where links lead, and what marks those that nobody confirmed.
# Links on names; those to other reports, which are near, are not meant.
LINK = re.compile(r"\]\(\.\./[^)]*\)(?:\{ \.auto \})?")
CONTENT = Path(__file__).parents[2] / "content" / "reports"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content folder of a tiny exhibition."""
    return tiny_exhibition(tmp_path / "content")


def test_what_is_proposed_can_be_read_in_a_terminal_and_in_a_file(content: Path) -> None:
    """Name, kind, id, counts, office, reasons in words, sentences with file and line; nothing is written."""
    result = run(content)
    assert result.exit_code == 0
    block = next(b for b in result.stdout.split("\n\n") if " 王建国  " in b).splitlines()
    assert block[0].endswith("王建国  人物  wang-jianguo")
    assert re.search("见于1篇报道，提到2次，可信度[0-9]{2}%", block[1])
    assert "身份（照印）：校长（flood）" in block[2]
    assert "前面是“校长”" in block[3]
    assert f"{content}/reports/flood.txt:5: 校长王建国说," in "\n".join(block)
    assert "\x1b" not in result.stdout
    assert files_of(content) == {}


def test_the_words_are_those_of_the_exhibition(content: Path) -> None:
    """English where its interface is English, and no reason stays as the program calls it."""
    with (content / "exhibition.yml").open("a", encoding="utf-8") as file:
        file.write("language: en\n")
    assert "As printed: 校长 (flood)" in run(content).stdout


def test_json_holds_the_same(content: Path) -> None:
    """For other programs: all of it, and nothing else on stdout."""
    document = json.loads(run(content, "--format", "json", "--limit", 0).stdout)
    head = next(s for s in document["suggestions"] if s["name"] == "王建国")
    assert (head["kind"], head["id"], head["reports"], head["mentions"]) == ("person", "wang-jianguo", 1, 2)
    assert head["roles"] == [{"text": "校长", "report": "flood"}]
    quote = head["sentences"][0]
    assert (quote["file"], quote["line"]) == ("reports/flood.txt", 5)
    assert [quote["text"][start:end] for start, end in quote["names"]] == ["王建国"]
    assert document["found"] == sum(bool(s["mentions"]) for s in document["suggestions"])


def test_kind_and_limit(content: Path) -> None:
    """Of one file only; the most useful of them only."""
    for kind, word in (("people", "person"), ("places", "place"), ("organisations", "organisation")):
        document = json.loads(run(content, "--format", "json", "--kind", kind).stdout)
        assert {s["kind"] for s in document["suggestions"]} <= {word}
    document = json.loads(run(content, "--format", "json", "--kind", "people", "--limit", 1).stdout)
    assert (len(document["suggestions"]), document["found"] > 1) == (1, True)


def test_what_is_written_is_read_without_a_problem_and_proposed_no_more(content: Path) -> None:
    """The files read well, the check has nothing new to say, a second run has nothing to propose or write."""
    before = {str(p) for p in collection_of(content).problems}
    result = run(content, "--write", "--limit", 0)
    assert result.exit_code == 0
    assert "added to" in result.stdout
    read = read_content(content)
    assert {entry.status for entry in read.authorities} == {Status.SUGGESTED}
    assert {str(p) for p in collection_of(content).problems} <= before
    written = files_of(content)
    again = run(content, "--write", "--limit", 0)
    assert "0 suggestions shown, 0 found" in again.stdout
    assert files_of(content) == written


def test_pages_keep_their_addresses_and_their_marks(tmp_path: Path) -> None:
    """With `names: all` what is suggested is linked and marked as before; with `names: confirmed` it has no page."""
    folder = tiny_exhibition(tmp_path / "content", flood=FLOOD, harvest=HARVEST, north=NORTH, south=SOUTH)
    before = markdown_of(folder, "before")
    run(folder, "--write", "--limit", 0)
    after = markdown_of(folder, "after")
    assert after.keys() == before.keys()
    for path, text in before.items():
        if path.startswith("reports/"):
            assert LINK.findall(after[path]) == LINK.findall(text)
    assert "status: suggested" in after["people/wang-jianguo.md"]
    assert "{ .auto }" in after["reports/flood.md"]
    settings = folder / "exhibition.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("names: all", "names: confirmed"), "utf-8")
    plain = markdown_of(folder, "confirmed")
    assert [path for path in plain if path.startswith("people/") and path != "people/index.md"] == []
    assert LINK.findall(plain["reports/flood.md"].split("<details", 1)[0]) == []


def test_addresses_stay_when_only_some_are_written(tmp_path: Path) -> None:
    """Whatever is settled first, no other page moves."""
    folder = tiny_exhibition(tmp_path / "content", flood=FLOOD, harvest=HARVEST, north=NORTH, south=SOUTH)
    before = markdown_of(folder, "before").keys()
    for step in range(4):
        assert run(folder, "--write", "--limit", 2).exit_code == 0
        assert markdown_of(folder, f"after-{step}").keys() == before


def test_one_word_settles_an_entry(content: Path) -> None:
    """Confirmed it is linked without a mark; rejected it is gone, and is not proposed again."""
    run(content, "--write", "--limit", 0, "--kind", "people")
    people = content / "people.yml"
    text = people.read_text(encoding="utf-8")
    settled = re.sub(r"(name: 王建国\n  status: )suggested", r"\1confirmed", text)
    settled = re.sub(r"(name: 李秀英\n  status: )suggested", r"\1rejected", settled)
    assert settled.count("suggested") == text.count("suggested") - 2
    people.write_text(settled, encoding="utf-8")
    page = markdown_of(content, "after")["reports/flood.md"]
    assert "[王建国](../people/wang-jianguo.md)说" in page
    assert "people/li-xiuying" not in page
    assert "李秀英" not in {p.name for p in suggestions_for(content).proposals}


def test_namesakes_stay_two(tmp_path: Path) -> None:
    """Two people and two districts of one name are written together, each bound to its report, and stay two."""
    folder = tiny_exhibition(tmp_path / "content", north=NORTH, south=SOUTH)
    before = {e.id: e.name for e in collection_of(folder).entities if e.name in {"李建国", "铁西区"}}
    assert len(before) == 4
    result = run(folder, "--write", "--limit", 1, "--kind", "people")
    assert "2 added to" in result.stdout
    run(folder, "--write", "--limit", 1, "--kind", "places")
    after = collection_of(folder)
    assert {e.id: e.name for e in after.entities if e.name in before.values()} == before
    assert "name-of-two" not in {problem.code for problem in after.problems}


def test_one_name_in_several_reports_is_one_entry(tmp_path: Path) -> None:
    """In either script and with other offices over the years; what only the name ties is said above it."""
    folder = tiny_exhibition(
        tmp_path / "content",
        a="修桥\n\n工程师闵士衡昨天说，梭子街的桥修好了。\n",
        b="修橋\n\n總工程師閔士衡昨天說，梭子街的橋修好了。閔士衡很高興。\n",
        c="老街\n\n老厂长闵士衡住在梭子街，闵士衡今年八十岁。\n",
    )
    assert len([e for e in collection_of(folder).entities if e.name in {"闵士衡", "閔士衡"}]) > 1
    result = run(folder, "--write", "--limit", 0)
    entries = read_content(folder).authorities
    (person,) = (entry for entry in entries if entry.name in {"闵士衡", "閔士衡"})
    assert (person.id, person.name, person.aliases) == ("min-shiheng", "闵士衡", (Alias("閔士衡"),))
    assert {role.report for role in person.roles} == {"a", "b", "c"}
    assert len([entry for entry in entries if entry.name == "梭子街"]) == 1
    assert "只因同名并作一条：" in (folder / "people.yml").read_text(encoding="utf-8")
    assert "name-of-two" not in {problem.code for problem in collection_of(folder).problems}
    shown, found = re.findall(r"(\d+) suggestions shown, (\d+) found", result.stdout)[0]
    assert shown == found


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("沈阳铁西区昨日开工。局长李建国说，桥明年通车。", "四平铁西区昨日清淤。局长李建国说，河水清了。", 2),
        ("局长王磊说，桥明年通车。", "歌手王磊说，明天演出。", 2),
        ("局长王磊说，桥明年通车。", "王磊说，河水清了。", 1),
        ("局长王建国说，桥明年通车。", "厂长王建国说，河水清了。", 1),
        ("北京市朝阳区昨日开工。局长王建国说，桥明年通车。", "北京市海淀区昨日清淤。局长王建国说，河水清了。", 1),
        ("三亚市市长王建国说，桥明年通车。", "广州市市长王建国说，河水清了。", 2),
    ],
    ids=[
        "other cities",
        "common name, other offices",
        "nothing against it",
        "offices over time",
        "districts of one city",
        "offices elsewhere",
    ],
)
def test_what_speaks_against_one_entry(tmp_path: Path, one: str, other: str, number: int) -> None:
    """Places that reports are surely about, offices where the name is common: then there are two."""
    folder = tiny_exhibition(tmp_path / "content", a=f"修桥\n\n{one}\n", b=f"清淤\n\n{other}\n")
    names = [p.name for p in suggestions_for(folder).proposals if p.kind is NameKind.PERSON]
    assert len(names) == number


def test_a_place_comes_with_the_places_that_it_lies_in(tmp_path: Path) -> None:
    """Up to its province, those that no report names as well; the curator's own entry is used where there is one."""
    folder = tiny_exhibition(tmp_path / "content", a="开工\n\n荔湾区昨天开工。天河区的工人也来了。\n")
    (folder / "places.yml").write_text("- {id: canton, name: 广州市, within: gd}\n- {id: gd, name: 广东省}\n", "utf-8")
    run(folder, "--write", "--limit", 0)
    entries = {entry.name: entry for entry in read_content(folder).authorities}
    assert entries["荔湾区"].within == entries["天河区"].within == "canton"
    (folder / "places.yml").unlink()
    result = run(folder, "--write", "--limit", 1)
    assert "报道没有直接提到" in result.stdout
    by_id = {entry.id: entry for entry in read_content(folder).authorities}
    district = next(entry for entry in by_id.values() if entry.name in {"荔湾区", "天河区"})
    city = by_id[district.within or ""]
    assert (city.name, by_id[city.within or ""].name) == ("广州市", "广东省")
    assert [p for p in collection_of(folder).problems if p.location.file == "places.yml"] == []


def test_suggested_names_claim_no_more_than_was_read(tmp_path: Path) -> None:
    """校开 is not found in 学校开学 while it is suggested; the curator's word finds it wherever it stands."""
    folder = tiny_exhibition(tmp_path / "content", a="开学\n\n校长王建国说，学校开学了。\n")
    for status in ("suggested", "confirmed"):
        (folder / "people.yml").write_text(f"- {{id: x, name: 校开, status: {status}}}\n", encoding="utf-8")
        found = {r.mention.name for e in collection_of(folder).exhibits for r in e.references}
        assert ("校开" in found) is (status == "confirmed")
        assert "王建国" in found


def test_a_withheld_name_is_printed_nowhere(content: Path) -> None:
    """Not in a sentence, a reason, a hint, a file or a message; nor what is called like it, or longer."""
    with (content / "people.yml").open("w", encoding="utf-8") as file:
        file.write("- {id: w, name: 王建国, display: withheld}\n")
    (content / "reports" / "more.txt").write_text(
        "校庆\n\n校长李秀英和王建国来了。王建国教育基金会出资。李秀英说，王　建国也来。\n", encoding="utf-8"
    )
    for arguments in ((), ("--format", "json")):
        said = run(content, "--limit", 0, *arguments).stdout
        assert "王建国" not in "".join(said.split())
        assert "■■" in said
    before = files_of(content)["people.yml"]
    run(content, "--limit", 0, "--write")
    written = files_of(content)
    assert written["people.yml"].startswith(before)
    new = "".join((written["people.yml"].removeprefix(before) + written.get("organisations.yml", b"")).decode().split())
    assert "王建国" not in new


def test_nothing_is_said_where_a_withheld_name_may_be_misunderstood(content: Path) -> None:
    """As nothing is built then: a sentence might hold the name."""
    (content / "people.yml").write_text("- {id: w, nmae: 王建国, display: withheld}\n", encoding="utf-8")
    result = run(content, "--write")
    assert result.exit_code == 1
    assert "王建国" not in result.stdout
    assert "not-published" in result.stdout
    assert files_of(content).keys() == {"people.yml"}


def test_a_broken_file_stops_the_writing_of_all(content: Path) -> None:
    """File, line and what to do; no file is touched, none is made."""
    broken = b"- id: a\n  name: [\n"
    (content / "places.yml").write_bytes(broken)
    result = run(content, "--write", "--limit", 0)
    assert result.exit_code == 1
    assert f"{content}/places.yml:2: error: yaml: " in result.stdout
    assert "added to" not in result.stdout
    assert files_of(content) == {"places.yml": broken}
    assert not list(content.glob(".*"))


def test_the_file_keeps_its_rights_and_its_place(content: Path, tmp_path: Path) -> None:
    """It is replaced as a whole, also behind a link; nothing else is left beside it."""
    real = tmp_path / "people.yml"
    real.write_text("# mine\n", encoding="utf-8")
    real.chmod(0o640)
    (content / "people.yml").symlink_to(real)
    assert run(content, "--write", "--kind", "people").exit_code == 0
    assert (content / "people.yml").is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert real.read_text(encoding="utf-8").startswith("# mine\n\n# ")
    assert [file.name for file in (*content.iterdir(), *tmp_path.iterdir()) if ".part" in file.name] == []


def test_hostile_text_acts_on_no_terminal(tmp_path: Path) -> None:
    """Control characters of a report are not printed; what is written reads well."""
    text = "开学\n\n校长王建国说：\u2066“学校”: #\u202e开学了。{{- x}} ' \"。\n\n镇长李秀英说，\ue000开学了。\n"
    folder = tiny_exhibition(tmp_path / "content", a=text)
    result = run(folder, "--write", "--limit", 0)
    assert {sign for sign in result.stdout if not sign.isprintable()} == {"\n"}
    assert [
        p for p in collection_of(folder).problems if p.level is Level.ERROR and p.location.file.endswith("yml")
    ] == []
    assert "王建国" in {entry.name for entry in read_content(folder).authorities}


def test_every_reason_has_words() -> None:
    """No reason of the recogniser is shown as the program calls it."""
    pages = [*CONTENT.glob("*.txt"), *sorted((CONTENT.parents[1] / "tests" / "pages").glob("*.txt"))[::4]]
    reasons = {
        reason
        for page in pages
        for mentions in read_text(page.name, page.read_bytes()).mentions
        for mention in mentions
        for reason in mention.reasons
    }
    assert len(reasons) > 100
    said = ((reason, reason_words(reason, Labels("zh-Hans"))) for reason in reasons)
    assert sorted(reason for reason, words in said if words == reason) == []
