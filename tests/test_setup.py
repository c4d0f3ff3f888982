"""What a fresh clone relies on: the locks, the way a Python is found, the documents that name commands."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.txt", "requirements-test.txt")
# A comment, "name==1.2 ; marker \", or "    --hash=sha256:… \": names, versions and hashes, and nothing else.
LOCK_LINE = re.compile(
    r"""\#\ [\w ]+: | \#\ +make\ lock
    | [a-z0-9][a-z0-9-]*==[0-9][\w.]*(\ ;\ [a-z_]+\ [<>=!]+\ '[\w.]+')?\ \\
    | \ {4}--hash=sha256:[0-9a-f]{64}(\ \\)?""",
    re.VERBOSE,
)


def pins(lock: str) -> dict[str, str]:
    """The version of every distribution in a lock, by its normalised name."""
    return dict(re.findall(r"^([a-z0-9-]+)==([\w.]+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))


def names(requirements: list[str]) -> set[str]:
    """The normalised names of requirements such as "Jinja2>=3.1"."""
    return {re.split(r"[<>=!~; \[]", requirement)[0].lower().replace("_", "-") for requirement in requirements}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_names_versions_and_hashes_only(lock: str) -> None:
    """No line says where a file was found: no address, no host, no index, no path."""
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not LOCK_LINE.fullmatch(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    """Every distribution of a lock is known by at least one hash."""
    entries = re.split(r"^(?=[a-z])", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_locks_cover_what_the_project_asks_for() -> None:
    """A dependency added to pyproject.toml and not locked is found before a fresh clone finds it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = project["project"]["dependencies"] + project["build-system"]["requires"]
    assert names(runtime) <= pins("requirements.txt").keys()
    assert names(project["dependency-groups"]["test"]) <= pins("requirements-test.txt").keys()


def test_the_locks_agree() -> None:
    """What runs in the tests is the version that runs for the curator."""
    runtime, test = pins("requirements.txt"), pins("requirements-test.txt")
    assert {name: test[name] for name in runtime.keys() & test.keys()} == {
        name: runtime[name] for name in runtime.keys() & test.keys()
    }


def stub(folder: Path, name: str, script: str) -> None:
    """A program on the path of the script under test."""
    program = folder / name
    program.write_text("#!/bin/sh\n" + script, encoding="utf-8")
    program.chmod(0o755)


def create_venv(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the script with nothing on its path but what lies in `folder`."""
    command = ["/bin/sh", str(ROOT / "tools" / "create_venv.sh"), str(folder / "venv")]
    return subprocess.run(command, env={"PATH": str(folder)}, capture_output=True, text=True, check=False)


# Stand-ins for Pythons answer the script's questions by the first words of the code they are given.
TOO_OLD = "exit 1"
WITHOUT_VENV = 'case "$2" in "import sys; sys.exit"*) exit 0 ;; "import ensurepip"*) exit 1 ;; *) echo 3.11 ;; esac'
COMPLETE = 'case "$1" in -m) echo "$0 makes $3" ;; esac'


@pytest.mark.skipif(sys.platform == "win32", reason="make and sh are not there")
class TestFindingAPython:
    """tools/create_venv.sh."""

    def test_takes_the_first_that_can(self, tmp_path: Path) -> None:
        """One that is too old and one without venv are passed over."""
        stub(tmp_path, "rm", "exit 0")
        stub(tmp_path, "python3", TOO_OLD)
        stub(tmp_path, "python3.13", WITHOUT_VENV)
        stub(tmp_path, "python3.12", COMPLETE)
        assert create_venv(tmp_path).stdout == f"{tmp_path}/python3.12 makes {tmp_path}/venv\n"

    def test_names_the_package_where_venv_is_missing(self, tmp_path: Path) -> None:
        """Stock Debian: the message says which package to install for the Python that is there."""
        stub(tmp_path, "python3", WITHOUT_VENV)
        result = create_venv(tmp_path)
        assert result.returncode == 1
        assert "sudo apt install python3.11-venv\n" in result.stderr

    def test_says_what_to_install_where_no_python_is_new_enough(self, tmp_path: Path) -> None:
        """An old machine gets a sentence, not a traceback."""
        stub(tmp_path, "python3", TOO_OLD)
        result = create_venv(tmp_path)
        assert result.returncode == 1
        assert result.stderr.startswith("No Python 3.11 or newer was found.")


def test_continuous_integration_runs_what_everybody_runs() -> None:
    """.ci/run is `make test` and nothing of its own."""
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["make site", "make test"])
def test_the_readme_names_both_commands(command: str) -> None:
    """A newcomer finds the two commands in a block of their own."""
    blocks = re.findall(
        r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert any(line.startswith(command) for block in blocks for line in block.splitlines())


def test_the_lock_of_lighthouse_says_not_where_it_was_found() -> None:
    """Names, exact versions and hashes: no address of a registry, and every part has its hash."""
    folder = ROOT / "benchmarks" / "lighthouse"
    lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))
    parts = {name: part for name, part in lock["packages"].items() if name}
    assert len(parts) > 100
    assert [name for name, part in parts.items() if "resolved" in part or not part["integrity"]] == []
    asked = json.loads((folder / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert {name: parts[f"node_modules/{name}"]["version"] for name in asked} == asked
