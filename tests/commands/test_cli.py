from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.site.project import OURS
from tests.pipeline.tiny import FLOOD, tiny_exhibition

PROBLEM = re.compile(r".+:\d+: (error|warning|info): [a-z0-9-]+: .+")


def _exhibit(*arguments: object, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a curator does, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(OURS), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the content of a tiny exhibition."""
    tiny_exhibition(tmp_path / "content")
    return tmp_path


def test_build_works_from_any_folder(home: Path) -> None:
    """The folders are named by options; the result is said on stdout, and all is well: 0."""
    run = _exhibit("build", "--content", home / "content", "--out", home / "public", cwd=Path("/"))
    assert (run.returncode, run.stderr) == (0, "")
    assert f"2 reports → {home / 'public'}" in run.stdout
    assert (home / "public" / "index.html").is_file()


def test_build_in_the_project_folder_needs_no_options(home: Path) -> None:
    """content/ and site/ are where they are expected."""
    assert _exhibit("build", "--no-catalogue", cwd=home).returncode == 0
    assert (home / "site" / "reports" / "flood" / "index.html").is_file()
    assert (home / "build" / "markdown" / "reports" / "flood.md").is_file()


def test_all_switches_of_the_contract_are_taken(home: Path) -> None:
    """Catalogue and search can be declined before there are any; the address of the site reaches its pages."""
    switches = ("--site-url", "https://example.org/x/", "--clean", "--jobs", "1", "--no-catalogue", "--no-search")
    assert _exhibit("build", *switches, cwd=home).returncode == 0
    assert "https://example.org/x/reports/flood/" in (home / "site" / "sitemap.xml").read_text(encoding="utf-8")


def test_a_site_for_a_disk_is_said_to_be_opened_by_its_page(home: Path) -> None:
    """Its links name files, so that a double click is enough; the check takes it."""
    run = _exhibit("build", "--no-catalogue", "--offline", cwd=home)
    assert run.returncode == 0
    assert f"2 reports → {Path('site', 'index.html')} (" in run.stdout
    assert 'href="reports/index.html"' in (home / "site" / "index.html").read_text(encoding="utf-8")
    assert _exhibit("check", "--site", cwd=home).returncode == 0


def test_check_prints_each_problem_on_a_line_with_its_place(home: Path) -> None:
    """`file:line: level: code: message`, the file as it can be opened; errors end in 1, and nothing is written."""
    (home / "content" / "exhibition.yml").write_text("title: 战\nnames: nobody\n", encoding="utf-8")
    (home / "content" / "reports" / "empty.txt").write_bytes(b"")
    run = _exhibit("check", cwd=home)
    lines = run.stdout.splitlines()
    assert run.returncode == 1
    assert all(PROBLEM.fullmatch(line) for line in lines)
    assert any(line.startswith("content/exhibition.yml:2: error: unknown-value: ") for line in lines)
    assert any(line.startswith("content/reports/empty.txt:1: error: empty-text: ") for line in lines)
    assert {entry.name for entry in home.iterdir()} == {"content"}


def test_an_unreadable_text_costs_itself_alone(home: Path) -> None:
    """It has its line, the others are built, and the command ends in 1."""
    (home / "content" / "reports" / "binary.txt").write_bytes(b"\x89PNG\r\n" + bytes(200))
    run = _exhibit("build", "--no-catalogue", cwd=home)
    assert run.returncode == 1
    assert "content/reports/binary.txt:1: error: not-a-text: " in run.stdout
    assert "Traceback" not in run.stderr
    assert (home / "site" / "reports" / "flood" / "index.html").is_file()
    assert not (home / "site" / "reports" / "binary").exists()


def test_problems_are_said_again_when_nothing_changed(home: Path) -> None:
    """The second run does nothing, and it is still not well."""
    (home / "content" / "reports" / "empty.txt").write_bytes(b"")
    first, second = _exhibit("build", cwd=home), _exhibit("build", cwd=home)
    assert (first.returncode, second.returncode) == (1, 1)
    assert first.stdout.splitlines()[:-1] == second.stdout.splitlines()[:-1]
    assert "unchanged" in second.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--content", "nowhere"),
        ("check", "--content", "nowhere"),
        ("serve", "--content", "nowhere"),
        ("build", "--out", "content"),
        ("build", "--jobs", "0"),
        ("inspect", "nowhere.txt"),
        ("inspect", "content"),
        ("inspect",),
        ("publish",),
    ],
)
def test_a_wrong_command_ends_in_2_and_says_why(home: Path, arguments: tuple[str, ...]) -> None:
    """In words, without a traceback, and without writing anything."""
    run = _exhibit(*arguments, cwd=home)
    assert (run.returncode, run.stdout) == (2, "")
    assert "Error: " in run.stderr
    assert "Traceback" not in run.stderr
    assert {entry.name for entry in home.iterdir()} == {"content"}


def test_a_folder_that_cannot_be_written_is_said(home: Path) -> None:
    """It ends in 2 with the name of the folder, without a traceback."""
    (home / "letter").write_text("x", encoding="utf-8")
    run = _exhibit("build", "--no-catalogue", "--out", "letter/site", cwd=home)
    assert (run.returncode, run.stdout) == (2, "")
    assert str(home / "letter" / "site") in run.stderr
    assert "Traceback" not in run.stderr


def test_inspect_prints_the_json_of_the_contract(home: Path) -> None:
    """A file anywhere is read; names, parts and blocks are in the document."""
    file = home / "别处 的.txt"
    file.write_text(FLOOD, encoding="utf-8")
    run = _exhibit("inspect", "--bare", file, cwd=Path("/"))
    (entry,) = json.loads(run.stdout)["files"]
    assert (run.returncode, entry["path"], entry["characters"]) == (0, str(file), len(FLOOD))
    (report,) = entry["reports"]
    assert report["title"] == "河水退了 学校开学了"
    assert "王建国" in {person["name"] for person in report["people"]}
    covered = [offset for block in entry["blocks"] for offset in range(block["start"], block["end"])]
    assert len(covered) == len(set(covered))
    assert {offset for offset, sign in enumerate(FLOOD) if not sign.isspace()} <= set(covered)


def test_inspect_says_where_a_place_lies_and_how_precisely(home: Path) -> None:
    """A county's own coordinates, those of the county for a village in it, none for a village of a province."""
    file = home / "flood.txt"
    file.write_text("河水退了\n7月1日，江西吉水县坪洲村的学校开学了。青海省柳树村也下了雨。\n", encoding="utf-8")
    run = _exhibit("inspect", "--bare", file, cwd=home)
    (entry,) = json.loads(run.stdout)["files"]
    places = {place["name"]: place for report in entry["reports"] for place in report["places"]}
    county, village = places["吉水县"], places["坪洲村"]
    assert (county["precision"], village["precision"]) == ("county", "county")
    assert (county["latitude"], county["longitude"]) == (village["latitude"], village["longitude"])
    assert abs(county["latitude"] - 27.2) < 0.2
    assert abs(county["longitude"] - 115.1) < 0.2
    assert places["青海省"]["precision"] == "province"
    assert [places["柳树村"][key] for key in ("latitude", "longitude", "precision")] == [None, None, None]


def test_inspect_heeds_what_the_curator_wrote_unless_bare(home: Path) -> None:
    """The YAML beside the text and the authority files count; --bare reads the file alone."""
    (home / "content" / "people.yml").write_text("- {id: headmaster, name: 王建国}\n", encoding="utf-8")
    (home / "content" / "reports" / "flood.yml").write_text("reading: [{line: 3, kind: heading}]\n", encoding="utf-8")
    said = []
    for bare in ((), ("--bare",)):
        run = _exhibit("inspect", *bare, "content/reports/flood.txt", cwd=home)
        (entry,) = json.loads(run.stdout)["files"]
        ids = {person["id"] for report in entry["reports"] for person in report["people"]}
        said.append(("headmaster" in ids, entry["blocks"][1]["kind"] == "heading"))
    assert said == [(True, True), (False, False)]


def test_inspect_says_why_a_name_means_what_it_means(home: Path) -> None:
    """The curator for one, the place written before it for another; what is only called out is no name."""
    (home / "content" / "people.yml").write_text("- {id: headmaster, name: 王建国}\n", encoding="utf-8")
    file = home / "west.txt"
    file.write_text("铁西区开馆\n\n沈阳市铁西区昨日开馆。校长王建国说,来了三百人。强哥也来了。\n", encoding="utf-8")
    (report,) = json.loads(_exhibit("inspect", file, cwd=home).stdout)["files"][0]["reports"]
    people = {person["name"]: person for person in report["people"]}
    places = {place["name"]: place for place in report["places"]}
    assert (people["王建国"]["reasons"], people["王建国"]["nickname"]) == (["authority file"], False)
    assert people["强哥"]["nickname"]
    assert "written after 沈阳市" in places["铁西区"]["reasons"]


def test_check_tells_the_faults_of_all_authority_files_at_once(home: Path) -> None:
    """Each with its file and line; one fault hides no other."""
    faulty = {
        "people.yml": "- {id: a, name: 王建国, nmae: x}\n- {id: b, name: 李秀英, aliases: [老李]}\n"
        "- {id: c, name: 李秀, aliases: [老李]}\n",
        "places.yml": "- {id: a, name: 清河县, within: z}\n- {id: d, name: 石桥镇, within: d}\n",
        "organisations.yml": "- {id: e, name: 粮食局}\n- {id: e, name: 粮站}\n",
    }
    for name, text in faulty.items():
        (home / "content" / name).write_text(text, encoding="utf-8")
    run = _exhibit("check", cwd=home)
    told = [line.split(": ")[:3] for line in run.stdout.splitlines() if ": error: " in line]
    assert run.returncode == 1
    assert sorted((Path(place).name, code) for place, _, code in told) == [
        ("organisations.yml:2", "duplicate-id"),
        ("people.yml:1", "unknown-key"),
        ("people.yml:3", "name-of-two"),
        ("places.yml:1", "duplicate-id"),
        ("places.yml:1", "no-such-place"),
        ("places.yml:2", "within-itself"),
    ]


def test_inspect_reads_what_it_can(home: Path) -> None:
    """A file that is no text has an entry with its problem; the other is read; the command ends in 1."""
    (home / "binary.txt").write_bytes(bytes(300))
    run = _exhibit("inspect", "--bare", "binary.txt", "content/reports/flood.txt", cwd=home)
    binary, flood = json.loads(run.stdout)["files"]
    assert run.returncode == 1
    assert (binary["reports"], [problem["level"] for problem in binary["problems"]]) == ([], ["error"])
    assert len(flood["reports"]) == 1


@pytest.mark.parametrize("locale", ["C", "POSIX", "zh_CN.GBK"])
def test_output_is_utf_8_in_every_locale(home: Path, locale: str) -> None:
    """Chinese comes out whole where the system knows no Chinese."""
    run = _exhibit("inspect", "--bare", "content/reports/flood.txt", cwd=home, LC_ALL=locale, PYTHONIOENCODING="ascii")
    assert "河水退了" in run.stdout


def test_help_does_not_wait_for_the_engines() -> None:
    """What loads slowly is loaded by the stage that needs it."""
    code = "import sys, generator.commands.cli; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], cwd=OURS, capture_output=True, encoding="utf-8", check=True)
    heavy = {"numpy", "onnxruntime", "mkdocs", "babel", "jinja2", "pypinyin", "rich", "markdown"}
    assert heavy.isdisjoint(run.stdout.split())
