"""The tutorial as steps: what is run, what the page says is printed, which files are changed by hand.

HTML comments, which readers do not see, tell what a command or a file needs:

- `<!-- not run: why -->` before commands that need what a test has not;
- `<!-- serve -->` before a command that waits;
- `<!-- terminal -->` before commands that the page shows as a terminal does, in the language of the exhibition;
- `<!-- picture FILE -->` before commands for which a photograph of the reader's own has to be there;
- `<!-- write FILE -->`, `<!-- append to FILE -->`, `<!-- uncomment in FILE -->`, `<!-- replace in FILE: A by B -->`
  before what is to be written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

TUTORIALS = {language: Path(__file__).parents[2] / "docs" / language / "tutorial.md" for language in ("zh", "en")}
BLOCK = re.compile(r"(?:^<!-- (?P<comment>.*?) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
SHELL, PRINTED = "sh", "text"
NOT_RUN, SERVE, PICTURE, TERMINAL = "not run: ", "serve", "picture ", "terminal"
LEFT_OUT = "…"


@dataclass(frozen=True, slots=True)
class Step:
    """Something the reader does. `printed` is what the page shows directly after it."""

    line: int
    comment: str
    commands: tuple[str, ...] = ()
    text: str = ""
    printed: str | None = None

    @property
    def why_not_run(self) -> str | None:
        """The reason for which a test leaves it out."""
        return self.comment.removeprefix(NOT_RUN) if self.comment.startswith(NOT_RUN) else None

    def __str__(self) -> str:
        """How the tests call it."""
        return f"line {self.line}: {self.commands[0] if self.commands else self.comment}"


def steps_of(language: str) -> tuple[Step, ...]:
    """The steps of the tutorial in a language, in their order."""
    text = TUTORIALS[language].read_text(encoding="utf-8")
    found = list(BLOCK.finditer(text))
    steps = []
    for number, block in enumerate(found):
        if block["kind"] == PRINTED:
            continue
        line, comment = text.count("\n", 0, block.start("text")), block["comment"] or ""
        if block["kind"] == SHELL:
            after = found[number + 1] if number + 1 < len(found) else None
            shown = after["text"] if after and after["kind"] == PRINTED else None
            steps.append(Step(line, comment, tuple(block["text"].splitlines()), printed=shown))
        else:
            steps.append(Step(line, comment, text=block["text"]))
    return tuple(steps)


def as_said(printed: str, said: str) -> bool:
    """Whether what is printed is what the page says: `…` stands for some words, or alone in its line for lines."""
    lines = ("(?:.*\n)*?" if line == LEFT_OUT else _pattern(line) for line in said.splitlines())
    return re.fullmatch("".join(lines), printed) is not None


def _pattern(line: str) -> str:
    return ".*".join(map(re.escape, line.split(LEFT_OUT))) + "\n"
