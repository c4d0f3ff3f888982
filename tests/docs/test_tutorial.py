"""The tutorial is run as it is written, command by command."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image

from tests.docs.tutorial import PICTURE, SERVE, TERMINAL, Step, as_said, steps_of

ROOT = Path(__file__).parents[2]
STEPS = steps_of("zh")
PORT = "8000"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
NOBODY = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
AUTHOR = {f"GIT_{who}_{what}": "reader@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


@dataclass
class Reader:
    """Somebody who does what the tutorial says, in a folder of their own."""

    here: Path
    top: Path
    environment: dict[str, str]
    printed: dict[Step, str] = field(default_factory=dict)

    def do(self, step: Step) -> None:
        """Do a step; what it prints is kept."""
        if step.why_not_run:
            return
        if step.comment == SERVE:
            self.printed[step] = self.look(step.commands[0])
        elif step.commands:
            if step.comment.startswith(PICTURE):
                self.photograph(self.here / step.comment.removeprefix(PICTURE))
            run = self.run_on_a_terminal if step.comment == TERMINAL else self.run
            self.printed[step] = "".join(map(run, step.commands))
        else:
            self.edit(step)

    def run(self, command: str) -> str:
        """Run a command, which may change the folder for those after it."""
        told = self.top / "here"
        script = f'{command}\nended=$?\npwd > "{told}"\nexit $ended'
        done = subprocess.run(
            ["/bin/sh", "-c", script],
            cwd=self.here,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=600,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        self.here = Path(told.read_text(encoding="utf-8").strip())
        return done.stdout

    def run_on_a_terminal(self, command: str) -> str:
        """Run a command in this folder that prints on a terminal; what it prints, without its colours."""
        leader, follower = os.openpty()
        with subprocess.Popen(
            ["/bin/sh", "-c", command],
            cwd=self.here,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=follower,
            stderr=subprocess.DEVNULL,
        ) as running:
            os.close(follower)
            printed = b"".join(_printed_on(leader))
        os.close(leader)
        assert running.returncode == 0, printed
        return COLOURS.sub("", printed.decode("utf-8").replace("\r\n", "\n"))

    def look(self, command: str) -> str:
        """Start a command that waits, open the page at the address that it prints, and end it."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        serving = subprocess.Popen(
            [*command.split(), "--port", port],
            cwd=self.here,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        try:
            said = _until_address(serving)
            with urllib.request.urlopen(said.split()[0], timeout=60) as page:  # noqa: S310 - our own address
                assert "青石渡" in page.read().decode("utf-8")
        finally:
            serving.send_signal(signal.SIGINT)
            serving.communicate(timeout=60)
        assert serving.returncode == 0
        return said.replace(port, PORT)

    def photograph(self, file: Path) -> None:
        """The reader's own photograph."""
        file.parent.mkdir(parents=True)
        Image.new("RGB", (1600, 1000), (90, 120, 140)).save(file)

    def edit(self, step: Step) -> None:
        """Change a file by hand."""
        done = re.fullmatch(r"(write|append to|uncomment in|replace in) ([^\s:]+)(?:: (\S+) by (\S+))?", step.comment)
        assert done, f"nothing says what to do with the block of line {step.line}"
        how, file, old, new = done.groups()
        path = self.here / file
        text = path.read_text(encoding="utf-8")
        changed = {
            "write": step.text,
            "append to": text + step.text,
            "uncomment in": text.replace(_commented(step.text), step.text),
            "replace in": text.replace(old or "", new or ""),
        }[how]
        assert changed != text, f"{file} holds nothing of what the page says"
        if how == "replace in":
            assert step.text in changed
        path.write_text(changed, encoding="utf-8")


def _printed_on(leader: int) -> Iterator[bytes]:
    """What comes on a terminal until nobody has it open any more, which Linux tells as an error."""
    with contextlib.suppress(OSError):
        while piece := os.read(leader, 65536):
            yield piece


def _commented(text: str) -> str:
    return re.sub(r"^( *)", r"\1# ", text)


def _until_address(serving: subprocess.Popen[str]) -> str:
    """The line of the address, as the command prints it."""
    assert serving.stdout
    return next((line for line in serving.stdout if "http://" in line), "nothing")


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """A reader who has gone through the whole tutorial, with the program that is tested here."""
    top = tmp_path_factory.mktemp("tutorial")
    (top / "bin").mkdir()
    program = top / "bin" / "exhibit"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    folder = top / "reader"
    folder.mkdir()
    (folder / "baozhan").symlink_to(ROOT)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, **NOBODY, **AUTHOR, "PATH": path, "PYTHONPATH": str(ROOT)}
    someone = Reader(folder, top, environment)
    for step in STEPS:
        someone.do(step)
    return someone


@pytest.mark.parametrize("step", [step for step in STEPS if step.commands], ids=str)
def test_commands_print_what_the_page_says(step: Step, reader: Reader) -> None:
    """Each command ends well, and prints what the page shows below it."""
    if step.why_not_run:
        pytest.skip(f"not run: {step.why_not_run}")
    if step.printed is not None:
        assert as_said(reader.printed[step], step.printed), reader.printed[step]


def test_the_reader_has_what_the_page_promises(reader: Reader) -> None:
    """At the end there are a site with a catalogue, a folder for a disk, and a commit."""
    assert (reader.here / "site" / "catalogue.pdf").is_file()
    assert (reader.here.parent / "dukou-youpan" / "index.html").is_file()
    assert reader.run("git log --oneline").endswith("青石渡\n")
    assert reader.run("git status --short") == ""


def test_both_languages_have_the_same_steps() -> None:
    """The English tutorial runs the same commands, changes the same files, and shows the same output."""
    chinese, english = steps_of("zh"), steps_of("en")
    assert [_without_addresses(s) for s in chinese] == [_without_addresses(s) for s in english]


def _without_addresses(step: Step) -> tuple[object, ...]:
    """What is not run names addresses in the reader's language."""
    return (step.comment, len(step.commands) if step.why_not_run else step.commands, step.text, step.printed)


def test_what_is_not_run_is_little() -> None:
    """Only what needs a network is left out, and says so."""
    assert [step.commands[0].split()[:2] for step in STEPS if step.why_not_run] == [["git", "clone"], ["git", "remote"]]
    assert any(step.comment == SERVE for step in STEPS)
    assert any(step.comment == TERMINAL for step in STEPS)


@pytest.mark.parametrize(
    ("printed", "said", "right"),
    [
        ("a\nb\nc\n", "a\n…\nc\n", True),
        ("a\nc\n", "a\n…\nc\n", True),
        ("a\nb\n", "a\n", False),
        ("3 files (12)\n", "3 files …\n", True),
        ("3 files (12)\n", "4 files …\n", False),
        ("", "", True),
        ("a\n", "", False),
    ],
)
def test_output_is_compared_line_by_line(printed: str, said: str, right: bool) -> None:  # noqa: FBT001 - a table
    """`…` stands for what is left out, and for nothing else."""
    assert as_said(printed, said) is right
