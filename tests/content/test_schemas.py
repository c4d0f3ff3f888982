"""What editors are told of the YAML files is what the reader takes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings, strategies as st
from jsonschema import Draft7Validator

from generator.content.authorities import FILES, read_authorities
from generator.content.beside import read_facts
from generator.content.exhibition import read_exhibition
from generator.content.shapes.authorities import ENTRIES, PLACE_KINDS_CALLED
from generator.content.shapes.beside import FACTS
from generator.content.shapes.exhibition import EXHIBITION
from generator.content.shapes.schema import FOLDER, reference_line, schema_files, schemas
from generator.content.shapes.shape import Key, Shape, Sort
from generator.content.shapes.tours import TOUR
from generator.content.tours import read_tour
from generator.labels import Labels
from generator.model.problem import Level, Problem
from generator.render.words import kind_words
from generator.site.project import OURS

Problems = tuple[Problem, ...]
VALIDATORS = {name: Draft7Validator(schema) for name, schema in schemas().items()}
# Of these the schema must know, too. What is finer (a day that is none, two that contradict) only the reader tells.
STRUCTURAL = frozenset(
    {"unknown-key", "wrong-type", "unknown-value", "no-title", "no-name", "no-report", "no-text", "url", "same-as"}
)
SHAPES: dict[str, Shape] = {
    "exhibition": EXHIBITION,
    "report": FACTS,
    "tour": TOUR,
    **{file.removesuffix(".yml"): ENTRIES[kind] for file, kind in FILES.items()},
}
WORDS = (
    "a",
    "广州",
    "2020",
    "2021-06",
    "2021-13",
    "https://example.org/",
    "wikidata:Q5",
    "none",
    "yes",
    "en",
    "1",
    "x y",
)
SCALARS = st.one_of(st.sampled_from(WORDS), st.integers(-2, 2050), st.booleans(), st.just(23.5), st.none())


def read(name: str, document: object) -> Problems:
    """What the reader says of a document of this kind of file. JSON is YAML as well."""
    data = json.dumps(document).encode()
    readers: dict[str, Callable[[], Problems]] = {
        "exhibition": lambda: read_exhibition(data)[1],
        "report": lambda: read_facts("reports/a.yml", data)[1],
        "tour": lambda: read_tour("tours/a.yml", "a", data)[1],
    }
    return readers[name]() if name in readers else read_authorities(f"{name}.yml", data).problems


def fitting(key: Key) -> st.SearchStrategy[object]:
    """Values of the sort that the key is of, among them some that are not right."""
    match key.sort:
        case Sort.FIELDS if key.of:
            return mappings(key.of)
        case Sort.EACH if key.of:
            return st.lists(mappings(key.of), max_size=2)
        case Sort.TEXTS_OR_FIELDS if key.of:
            return st.lists(st.one_of(SCALARS, mappings(key.of)), max_size=2)
        case Sort.TEXTS | Sort.WHOLES | Sort.NUMBERS:
            return st.lists(SCALARS, max_size=3)
        case Sort.FLAG:
            return st.one_of(st.booleans(), st.sampled_from(("yes", "No", "OFF", "maybe")))
        case _:
            return st.one_of(st.sampled_from(key.words or WORDS), st.just(key.example), SCALARS)


def mappings(shape: Shape) -> st.SearchStrategy[dict[str, object]]:
    """Mappings with keys of the shape, now and then with a key or a sort that it does not have."""
    odd = st.one_of(SCALARS, st.lists(SCALARS, max_size=2), st.fixed_dictionaries({"text": SCALARS}))
    written = {key.name: st.one_of(fitting(key), fitting(key), fitting(key), odd) for key in shape.keys}
    needed = {name: written.pop(name) for name in shape.needed}
    right = st.fixed_dictionaries(needed, optional=written)
    wrong = st.fixed_dictionaries({}, optional={**needed, **written, "nmae": SCALARS})
    return st.one_of(right, right, right, wrong)


def documents(name: str) -> st.SearchStrategy[Any]:
    """Documents of a kind of file."""
    each = mappings(SHAPES[name])
    return st.lists(each, max_size=3) if name in {"people", "places", "organisations"} else each


@pytest.mark.parametrize("name", SHAPES)
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_reader_and_schema_agree(name: str, data: st.DataObject) -> None:
    """What the reader takes without an error the schema lets pass; faults of keys and sorts both refuse."""
    document = data.draw(documents(name))
    errors = [problem for problem in read(name, document) if problem.level is Level.ERROR]
    refused = list(VALIDATORS[name].iter_errors(document))
    if not errors:
        assert refused == []
    if STRUCTURAL & {problem.code for problem in errors}:
        assert refused


@pytest.mark.parametrize("name", SHAPES)
def test_a_schema_is_valid_and_explains_every_key(name: str) -> None:
    """In Chinese and English, for what an editor shows beside a key."""
    Draft7Validator.check_schema(schemas()[name])
    assert all(max(key.zh) >= "\u4e00" and key.en.endswith(".") for key in _keys(SHAPES[name]))


@pytest.mark.parametrize("name", SHAPES)
def test_every_key_that_is_described_is_read(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that editors offer and nobody reads would be passed over in silence."""
    asked: set[tuple[str, str]] = set()
    looked_up = Shape.key

    def listen(shape: Shape, key: str) -> Key:
        asked.add((shape.what, key))
        return looked_up(shape, key)

    monkeypatch.setattr(Shape, "key", listen)
    document = _whole(SHAPES[name])
    read(name, [document] if name in {"people", "places", "organisations"} else document)
    assert asked == {(shape.what, key.name) for shape in _shapes(SHAPES[name]) for key in shape.keys}


@pytest.mark.parametrize("name", SHAPES)
def test_the_examples_are_right(name: str) -> None:
    """Each value that an editor offers as an example is one that the reader takes."""
    document = _whole(SHAPES[name], examples=True)
    listed = [document] if name in {"people", "places", "organisations"} else document
    # Of a join alone, and of a place that is not there.
    finer = {"join-lines", "no-such-place"}
    assert {problem.code for problem in read(name, listed)} <= finer
    assert list(VALIDATORS[name].iter_errors(listed)) == []


CONTENT = OURS / "content"


@pytest.mark.parametrize("file", sorted(CONTENT.rglob("*.yml")), ids=lambda file: file.name)
def test_the_exhibition_of_the_repository_fits_its_schemas(file: Path) -> None:
    """And each file says in its first line where its schema lies."""
    depth = len(file.relative_to(CONTENT).parts)
    name = {"reports": "report", "tours": "tour"}.get(file.parent.name, file.stem)
    text = file.read_text(encoding="utf-8")
    assert text.splitlines()[0] == reference_line(name, depth)
    # The base loader leaves every value the text that it is, as the reader does.
    document = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - which makes nothing but texts, lists and mappings
    assert [error.message for error in VALIDATORS[name].iter_errors(document)] == []


def test_the_schemas_of_the_repository_are_those_of_the_program() -> None:
    """After a change of shapes: python -m tools.write_schemas."""
    kept = {file.name: file.read_text(encoding="utf-8") for file in (OURS / FOLDER).iterdir()}
    assert kept == schema_files()


def _shapes(shape: Shape) -> list[Shape]:
    return [shape, *(inner for key in shape.keys if key.of for inner in _shapes(key.of))]


def _keys(shape: Shape) -> list[Key]:
    return [key for each in _shapes(shape) for key in each.keys]


def _whole(shape: Shape, *, examples: bool = False) -> dict[str, object]:
    """A mapping with all keys: of each inner shape one mapping, of the rest the example or a text."""
    document: dict[str, object] = {}
    for key in shape.keys:
        if key.of:
            inner = _whole(key.of, examples=examples)
            document[key.name] = inner if key.sort is Sort.FIELDS else [inner]
        elif key.example is not None or not examples:
            document[key.name] = key.example
    return document


def test_the_kinds_of_places_are_called_as_on_pages() -> None:
    """The reference and the editors say in Chinese what a word will be shown as."""
    labels = Labels("zh-Hans")
    for kind, called in PLACE_KINDS_CALLED.items():
        assert called.partition("（")[0] == kind_words("-", kind, labels)
        assert f"{kind} {called}" in schemas()["places"]["items"]["properties"]["kind"]["description"]
