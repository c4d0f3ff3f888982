"""The reference of the keys of the YAML files, from the shapes by which they are read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.shapes import Key, Shape, Sort
from generator.content.shapes.authorities import ENTRIES
from generator.content.shapes.beside import FACTS
from generator.content.shapes.exhibition import EXHIBITION
from generator.content.shapes.tours import TOUR
from generator.model.names import NameKind
from tools.docs.words import ENGLISH, said

TITLE = "Keys of the YAML files"
ABOUT = (
    "Only what adds to, or differs from, what the program has read need be written: apart from the keys marked *, every"
    " key may be left out. A key that nobody knows is an error, and the message names the nearest. Editors that know"
    " JSON Schema complete and check these files by the schemas in `.schemas/`."
)
FILES = (
    ("content/exhibition.yml", EXHIBITION),
    ("content/reports/NAME.yml", FACTS),
    ("content/people.yml", ENTRIES[NameKind.PERSON]),
    ("content/places.yml", ENTRIES[NameKind.PLACE]),
    ("content/organisations.yml", ENTRIES[NameKind.ORGANISATION]),
    ("content/tours/NAME.yml", TOUR),
)
LISTED = "A list; each entry begins with `- `."
HEADS = ("key", "value", "meaning")
WORDS = {
    Sort.TEXT: "text",
    Sort.TEXTS: "list of texts",
    Sort.TEXTS_OR_FIELDS: "list of texts, or of keys",
    Sort.FLAG: "true or false",
    Sort.DATE: "date (EDTF)",
    Sort.WHOLE: "number from 1",
    Sort.WHOLES: "list of numbers",
    Sort.NUMBERS: "list of numbers",
    Sort.FIELDS: "keys",
    Sort.EACH: "list of keys",
}
OR, DEFAULT, EXAMPLE, WITHIN = " or ", "If not given: %s.", "Example: %s.", "Keys of %s:"


def page(language: str) -> str:
    """The page in Markdown."""
    head = [f"# {said(TITLE, language)}", said(ABOUT, language)]
    return "\n\n".join([*head, *(block for file in FILES for block in _file(*file, language))]) + "\n"


def messages() -> Iterator[str]:
    """Every English message of the page that the shapes do not say in both languages themselves."""
    yield from (TITLE, ABOUT, LISTED, *HEADS, OR, DEFAULT, EXAMPLE, WITHIN, *WORDS.values())


def _file(name: str, shape: Shape, language: str) -> Iterator[str]:
    yield f"## {name}"
    yield _in(language, shape.en, shape.zh)
    if shape in ENTRIES.values():
        yield said(LISTED, language)
    yield _table(shape, language)
    for path, inner in _inner(shape, ""):
        yield said(WITHIN, language) % f"`{path}`"
        yield _table(inner, language)


def _inner(shape: Shape, path: str) -> Iterator[tuple[str, Shape]]:
    """The shapes within a shape, each with the key at which it stands."""
    for key in shape.keys:
        if key.of:
            yield f"{path}{key.name}", key.of
            yield from _inner(key.of, f"{path}{key.name}.")


def _table(shape: Shape, language: str) -> str:
    heads = " | ".join(said(word, language) for word in HEADS)
    rows = (
        f"| `{key.name}`{_star(key, shape)} | {_value(key, language)} | {_meaning(key, language)} |"
        for key in shape.keys
    )
    return "\n".join([f"| {heads} |", "|---|---|---|", *rows])


def _star(key: Key, shape: Shape) -> str:
    return " *" if key.name in shape.needed else ""


def _value(key: Key, language: str) -> str:
    words = [f"`{word}`" for word in key.words]
    if key.sort is Sort.WORD:
        return said(OR, language).join(words)
    return said(OR, language).join([said(WORDS[key.sort], language), *words])


def _meaning(key: Key, language: str) -> str:
    parts = [_in(language, key.en, key.zh)]
    if key.default is not None:
        parts.append(said(DEFAULT, language) % f"`{_written(key.default)}`")
    if key.example is not None and key.sort is not Sort.WORD:
        parts.append(said(EXAMPLE, language) % f"`{_written(key.example)}`")
    return ("" if language != ENGLISH else " ").join(parts)


def _written(value: object) -> str:
    """A value as YAML has it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"[{', '.join(map(_written, value))}]" if isinstance(value, list) else str(value)


def _in(language: str, english: str, chinese: str) -> str:
    return english if language == ENGLISH else chinese
