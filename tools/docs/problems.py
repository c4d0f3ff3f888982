"""The reference of the problem codes, from their registry."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.problem import Level
from generator.problem_codes import Code, Group, groups
from tools.docs.words import ENGLISH, said

TITLE = "Problem codes"
ABOUT = (
    "Every problem is one line: `file:line: level: code: what is wrong; what to do`. `exhibit check` prints them all:"
    " errors first, then warnings, then what is only to be looked at, each in the order of this page."
    " `exhibit check --explain CODE` says the same as this page."
    " On a terminal and in the preview of `exhibit serve` the words are in the language of the exhibition; in a file or"
    " a pipe and for GitHub they are English, and `--format json` has them as `message` and `message_zh`."
)
LEVEL, CAUSE, CURE = "Level", "Cause", "Cure"
LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "info"}
OR = " or "


def page(language: str) -> str:
    """The page in Markdown."""
    head = [f"# {said(TITLE, language)}", said(ABOUT, language)]
    return "\n\n".join([*head, *(block for group in groups() for block in _group(group, language))]) + "\n"


def messages() -> Iterator[str]:
    """Every English message of the page that does not stand in the registry, in both languages, already."""
    yield from (TITLE, ABOUT, LEVEL, CAUSE, CURE, OR, *LEVELS.values())


def _group(group: Group, language: str) -> Iterator[str]:
    yield f"## {group.title.en if language == ENGLISH else group.title.zh} {{ #group-{group.id} }}"
    for code in group.codes:
        yield from _code(code, language)


def _code(code: Code, language: str) -> Iterator[str]:
    yield f"### `{code.code}` {{ #{code.code} }}"
    levels = said(OR, language).join(said(LEVELS[level], language) for level in code.levels)
    cause, cure = (words.en if language == ENGLISH else words.zh for words in (code.cause, code.cure))
    colon = ": " if language == ENGLISH else "："
    rows = ((LEVEL, levels), (CAUSE, cause), (CURE, cure))
    yield "\n".join(f"- **{said(word, language)}**{colon}{text}" for word, text in rows)
