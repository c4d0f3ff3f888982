"""The documentation agrees with the program, and with itself in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import pytest
import yaml

from generator.commands.cli import main
from generator.content.shapes import Shape
from generator.content.shapes.authorities import ENTRIES
from generator.content.shapes.beside import FACTS
from generator.content.shapes.exhibition import EXHIBITION
from generator.content.shapes.tours import TOUR
from generator.proof.proof import proof_read
from tools.docs import commands, figures, keys, problems
from tools.docs.__main__ import build_docs
from tools.docs.words import chinese
from tools.write_reference import pages

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
LANGUAGES = ("zh", "en")
PAGES = sorted(path for language in LANGUAGES for path in (DOCS / language).rglob("*.md"))
BY_HAND = [path for path in PAGES if path not in pages()]
SHAPES = (EXHIBITION, FACTS, TOUR, *ENTRIES.values())
CODE = re.compile(r"`([^`\n]+)`|^```(?:sh|text)\n(.*?)^```", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
# What no exhibition can show: addresses that a reader may follow, and need not.
HOSTS = {"example.org", "127.0.0.1", "github.com", "www.markdownguide.org"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation in both languages; a link that leads nowhere would have stopped it."""
    folder = tmp_path_factory.mktemp("docs")
    build_docs(folder)
    return folder


def name(path: Path) -> str:
    """How the tests call a page."""
    return str(path.relative_to(DOCS))


def test_both_languages_have_the_same_pages_in_the_same_order(built: Path) -> None:
    """Whoever reads one can go to the other."""
    listed = [_listed(file) for file in ("mkdocs.yml", "mkdocs.en.yml")]
    assert listed[0] == listed[1]
    for page in (Path(path).with_suffix(".html") for path in listed[0]):
        up = "../" * (len(page.parts) - 1)
        assert f'href="{up}en/{page}"' in (built / page).read_text(encoding="utf-8")
        assert f'href="{up}../{page}"' in (built / "en" / page).read_text(encoding="utf-8")


def _listed(file: str) -> list[str]:
    written = yaml.safe_load((DOCS / file).read_text(encoding="utf-8"))
    return list(_paths(written["nav"]))


def _paths(nav: Iterable[dict[str, object]]) -> Iterator[str]:
    for entry in nav:
        for target in entry.values():
            if isinstance(target, list):
                yield from _paths(target)
            else:
                yield str(target)


def test_the_built_pages_stand_by_themselves(built: Path) -> None:
    """Every link and anchor leads somewhere, and nothing is fetched from another host."""
    told = {(p.code, p.location.file, p.message) for p in proof_read(built).problems}
    assert sorted(told) == []


def test_lists_are_lists(built: Path) -> None:
    """Nothing that was written as the entry of a list has run into the paragraph before it."""
    for page in built.rglob("*.html"):
        for paragraph in re.findall(r"<p>.*?</p>", page.read_text(encoding="utf-8"), re.DOTALL):
            assert not re.search(r"\n *(?:\d+\.|-) ", paragraph), (page, paragraph)


def test_the_pages_kept_for_code_hosts_are_those_of_the_code() -> None:
    """After a change of commands, shapes or codes: `python -m tools.write_reference`."""
    for file, text in pages().items():
        assert file.read_text(encoding="utf-8") == text, file


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_to_files_that_lie_there(page: Path) -> None:
    """On a code host nothing is made first; pages are linked as Markdown, pictures as they are."""
    prose = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for link in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", prose):
        assert (page.parent / link).is_file(), link


def test_everything_made_from_the_code_has_chinese_words() -> None:
    """Help of commands, headings, the table of README.md: each has its entry in docs/reference.zh.po, none is left."""
    used = {message for each in (commands, keys, problems, figures) for message in each.messages()}
    assert sorted(used - chinese().keys()) == []
    assert sorted(chinese().keys() - used) == []


def test_the_figures_are_those_of_the_readme(built: Path) -> None:
    """Each figure of the table stands in both languages, in the order of README.md."""
    rows = [
        line for line in figures.README.read_text(encoding="utf-8").splitlines() if re.search(r"\| \d\.\d\d \|", line)
    ]
    wanted = [figure for row in rows for figure in re.findall(r"\d\.\d\d", row)]
    assert len(rows) > 5
    for folder in (built, built / "en"):
        page = (folder / "explanation.html").read_text(encoding="utf-8")
        assert re.findall(r"<td>(\d\.\d\d)</td>", page) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_front_matter_is_that_of_the_pages(language: str) -> None:
    """The keys of the table are those that the program writes."""
    table = (DOCS / language / "reference" / "front-matter.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    for page in (ROOT / "tests" / "golden" / "reports").glob("*.md"):
        front = yaml.safe_load(page.read_text(encoding="utf-8").split("---\n")[1])
        assert sorted(told) == sorted(front)


@pytest.mark.parametrize("page", BY_HAND, ids=name)
def test_commands_in_the_pages_exist(page: Path) -> None:
    """Every command and option that a page writes can be run."""
    for code in CODE.finditer(page.read_text(encoding="utf-8")):
        for line in (code[1] or code[2]).splitlines():
            found = re.match(r"exhibit (\w+)(.*)", line)
            if found:
                assert found[1] in main.commands
                assert set(re.findall(r"(?<!\S)--[a-z][\w-]*", found[2])) <= _options(main.commands[found[1]])
            else:
                for option in re.findall(r"^(--[a-z][\w-]*)", line):
                    assert any(option in _options(command) for command in main.commands.values())


def _options(command: click.Command) -> set[str]:
    return {name for option in command.params for name in option.opts} | {"--help"}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_keys_in_the_examples_exist(page: Path) -> None:
    """Every example of YAML holds keys of one of the files."""
    for example in EXAMPLE.findall(page.read_text(encoding="utf-8")):
        written = yaml.safe_load(example)
        faults = [list(_unknown(written, shape)) for shape in SHAPES]
        assert [] in faults, (example, min(faults, key=len))


def _unknown(written: object, shape: Shape) -> Iterator[str]:
    """The keys that a shape has not; of lists those of each entry."""
    if isinstance(written, list):
        # A single entry, as it is put under a key that stands there already.
        inner = [key.of for key in shape.keys if key.of]
        for each in written:
            if isinstance(each, dict):
                faults = [list(_unknown(each, one)) for one in (shape, *inner)]
                yield from min(faults, key=len)
    elif isinstance(written, dict):
        known = {key.name: key.of for key in shape.keys}
        for name_, value in written.items():
            if name_ not in known:
                yield str(name_)
            elif of := known[name_]:
                yield from _unknown(value, of)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_pages_lead_to_known_hosts_only(page: Path) -> None:
    """A page names no host but those that a reader may want."""
    assert set(re.findall(r"https?://([\w.-]+)", page.read_text(encoding="utf-8"))) <= HOSTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_size_of_the_download_is_that_of_the_readme(language: str) -> None:
    """What the tutorial says of the first download is what README.md has measured."""
    readme = re.search(r"`make site` downloads\s+about (\d+ MB)", figures.README.read_text(encoding="utf-8"))
    assert readme
    assert readme[1] in (DOCS / language / "tutorial.md").read_text(encoding="utf-8")
