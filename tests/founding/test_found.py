"""`exhibit new`: a folder that builds at once, whole or not at all, and that never overwrites."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.commands import newcomer
from generator.commands.cli import main
from generator.content import read_content
from generator.content.exhibition import read_exhibition
from generator.content.shapes.schema import reference_line, schema_files
from generator.founding import wheel
from generator.model.problem import Level
from generator.site.build import check
from generator.site.project import OURS, find_project
from tests.content.test_schemas import VALIDATORS
from tests.pipeline.tiny import FLOOD, HARVEST

LANGUAGES = ("zh-Hans", "zh-Hant", "en")


def _new(*arguments: object, answers: str | None = None) -> Result:
    return CliRunner().invoke(main, ["new", *map(str, arguments)], input=answers)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder of page texts, one in GB18030 with a byte order of its own, and a file of another kind."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "flood.txt").write_bytes(FLOOD.replace("\n", "\r\n").encode("gb18030"))
    (folder / "harvest.TXT").write_text(HARVEST, encoding="utf-8")
    (folder / "page.pdf").write_bytes(b"%PDF")
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_exhibition_asks_for_texts_and_nothing_else(tmp_path: Path, language: str) -> None:
    """What `exhibit check` says of it is what its curator has to do."""
    assert _new(tmp_path / "a", "--language", language).exit_code == 0
    problems = check(find_project(tmp_path / "a" / "content", tmp_path / "a" / "site"))
    assert [(problem.level, problem.code) for problem in problems] == [(Level.WARNING, "no-texts")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_names_its_schema_and_fits_it(tmp_path: Path, language: str) -> None:
    """As it is, and with everything uncommented that is offered in comments."""
    _new(tmp_path / "a", "--language", language)
    content = tmp_path / "a" / "content"
    for file in sorted(content.glob("*.yml")):
        text = file.read_text(encoding="utf-8")
        assert text.splitlines()[0] == reference_line(file.stem)
        assert (content / reference_line(file.stem).partition("=")[2]).is_file()
        offered = re.sub(r"(?m)^# (?=[a-z_]+:|  +[-a-z]|- id:)", "", text)
        assert offered != text
        for each in (text, offered):
            document = yaml.load(each, yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts, lists and mappings
            assert [error.message for error in VALIDATORS[file.stem].iter_errors(document or None)] == []
    kept = {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "a" / ".schemas").iterdir()}
    assert kept == schema_files()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_to_be_filled_in(tmp_path: Path, language: str) -> None:
    """In any file; and each is in the language of the exhibition."""
    _new(tmp_path / "a", "--language", language, "--title", "海")
    for file in (file for file in (tmp_path / "a").rglob("*") if file.suffix in {".md", ".yml"}):
        assert re.search(r"\{\{\w+\}\}", file.read_text(encoding="utf-8")) is None
    readme = (tmp_path / "a" / "README.md").read_text(encoding="utf-8")
    said = {"zh-Hans": "发布到 GitHub Pages", "zh-Hant": "發布到 GitHub Pages", "en": "Publish on GitHub Pages"}
    assert readme.startswith("# 海\n")
    assert said[language] in readme
    assert read_content(tmp_path / "a" / "content").exhibition.language == language


@pytest.mark.parametrize(
    "title", ["海", "it's “so”: a - # b", "{{version}} {a: b}", "- 一\n二\x1b[31m", "'", "&a *b !c"]
)
def test_a_title_is_kept_whatever_stands_in_it(tmp_path: Path, title: str) -> None:
    """Blanks and what no line can hold excepted."""
    assert _new(tmp_path / "a", "--title", title).exit_code == 0
    exhibition, problems = read_exhibition((tmp_path / "a" / "content" / "exhibition.yml").read_bytes())
    assert problems == ()
    assert exhibition.title == " ".join(title.replace("\x1b", " ").split())


def test_texts_are_copied_to_the_byte(tmp_path: Path, texts: Path) -> None:
    """From a folder those that are page texts; the others stay where they are, and all as they were."""
    before = {file.name: file.read_bytes() for file in texts.iterdir()}
    run = _new(tmp_path / "a", "--texts", texts)
    reports = tmp_path / "a" / "content" / "reports"
    assert {file.name for file in reports.iterdir()} == {".gitkeep", "flood.txt", "harvest.TXT"}
    assert all((reports / name).read_bytes() == before[name] for name in ("flood.txt", "harvest.TXT"))
    assert {file.name: file.read_bytes() for file in texts.iterdir()} == before
    assert "有 2 份版面文本" in run.output


def test_one_text_can_be_named(tmp_path: Path, texts: Path) -> None:
    """As a file."""
    _new(tmp_path / "a", "--texts", texts / "flood.txt")
    assert {file.name for file in (tmp_path / "a" / "content" / "reports").glob("*.txt")} == {"flood.txt"}


@pytest.mark.parametrize(
    ("there", "said"), [("folder", "is not empty"), ("file", "is a file"), ("hidden", "is not empty")]
)
def test_what_is_there_is_never_touched(tmp_path: Path, there: str, said: str) -> None:
    """Refused in plain words; the wrong command ends in 2."""
    target = tmp_path / "a"
    if there == "file":
        target.write_text("mine", encoding="utf-8")
    else:
        target.mkdir()
        (target / (".git" if there == "hidden" else "b")).write_text("mine", encoding="utf-8")
    run = _new(target)
    assert (run.exit_code, said in run.output) == (2, True)
    assert [file.name for file in tmp_path.iterdir()] == ["a"]
    assert "mine" in (target if target.is_file() else next(target.iterdir())).read_text(encoding="utf-8")


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    """As one makes it for the purpose; with the rights of any folder."""
    (tmp_path / "a").mkdir()
    assert _new(tmp_path / "a").exit_code == 0
    assert (tmp_path / "a" / "content" / "exhibition.yml").is_file()
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o755


def test_the_folder_in_which_it_runs_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be taken away from under the shell."""
    monkeypatch.chdir(tmp_path)
    run = _new(".")
    assert (run.exit_code, "run this from outside" in run.output, list(tmp_path.iterdir())) == (2, True, [])


@pytest.mark.parametrize("named", ["none", "page.pdf"])
def test_texts_that_are_none_are_said_so(tmp_path: Path, texts: Path, named: str) -> None:
    """Before anything is made."""
    run = _new(tmp_path / "a", "--texts", texts / named)
    assert run.exit_code == 2
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_broken_off_it_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException) -> None:
    """No half of an exhibition, and no folder to trip over."""

    def fail(_: Path) -> Path:
        raise fault

    monkeypatch.setattr("generator.founding.found.write_wheel", fail)
    run = _new(tmp_path / "a")
    assert run.exit_code != 0
    assert list(tmp_path.iterdir()) == []


def test_on_a_terminal_it_asks(tmp_path: Path, texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Language, title and where the texts lie; what is given is not asked for."""
    monkeypatch.setattr(newcomer, "can_ask", lambda: True)
    run = _new(tmp_path / "a", answers=f"zh-Hant\n海\n{texts}\n")
    assert run.exit_code == 0
    content = read_content(tmp_path / "a" / "content")
    assert (content.exhibition.title, content.exhibition.language, len(content.texts)) == ("海", "zh-Hant", 2)
    again = _new(tmp_path / "b", "--title", "山", "--language", "en", "--texts", texts, answers="")
    assert again.exit_code == 0


def test_in_a_pipe_it_asks_nothing(tmp_path: Path) -> None:
    """The folder gives the title."""
    run = _new(tmp_path / "灯会", answers="no answer\n")
    assert (run.exit_code, run.stderr) == (0, "")
    assert read_content(tmp_path / "灯会" / "content").exhibition.title == "灯会"


def test_its_workflow_is_ours_but_for_what_it_installs(tmp_path: Path) -> None:
    """The same actions by the same commits, the same rights, the same steps; the program comes from tools/."""
    _new(tmp_path / "a")
    made = (tmp_path / "a" / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8").splitlines()
    ours = (OURS / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8").splitlines()
    other = [line.strip() for line in made if line not in ours]
    assert len(made) == len(ours)
    assert len(other) == 5
    assert all("tools/" in line for line in other)
    assert (tmp_path / "a" / "tools" / "requirements.txt").read_bytes() == (OURS / "requirements.txt").read_bytes()


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `exhibit` of an environment that has the wheel of this tree and its libraries, and does not see the tree."""
    folder = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    offline = ("--quiet", "--no-index", "--no-deps")
    _run(*pip, "wheel", *offline, "--no-build-isolation", "--wheel-dir", folder, OURS)
    _run(sys.executable, "-m", "venv", "--without-pip", folder / "venv")
    python = folder / "venv" / "bin" / "python"
    site = Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    # As a path and no more: what is installed in place there is not seen here.
    (site / "libraries.pth").write_text(f"{Path(yaml.__file__).parents[1]}\n", encoding="utf-8")
    _run(*pip, "--python", python, "install", *offline, folder / wheel.FILE)
    return folder / "venv" / "bin" / "exhibit"


def test_from_a_wheel_it_makes_an_exhibition_that_builds(installed: Path, tmp_path: Path, texts: Path) -> None:
    """In a folder of its own, without the source tree; and it hands on the wheel that it was installed from."""
    _run(installed, "new", "a", "--title", "清河纪事", "--texts", texts, cwd=tmp_path)
    home = tmp_path / "a"
    made = (home / "tools" / wheel.FILE).read_bytes()
    assert made == (installed.parents[2] / wheel.FILE).read_bytes()
    assert "2 reports → site" in _run(installed, "build", "--no-catalogue", cwd=home)
    page = (home / "site" / "reports" / "flood" / "index.html").read_text(encoding="utf-8")
    assert "河水退了" in page
    assert {"content", "site", "build"} <= {entry.name for entry in home.iterdir()}
    told = _run(installed, "check", "--site", cwd=home).splitlines()
    assert [line.split(": ")[2] for line in told[:-1]] == ["no-rights"]


def _run(*command: object, cwd: Path | None = None) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd or OURS.parent, env=environment, capture_output=True,
        encoding="utf-8", check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
