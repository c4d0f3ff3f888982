"""Shapes → JSON Schemas, by which editors complete and check what is written.

Draft 7, since that is what the YAML language server (VS Code, Vim and others) understands in every version. A schema
lets pass whatever the reader takes, and refuses unknown keys as the reader does; finer faults only the reader tells.
Source: Wright, Andrews and Hutton, "JSON Schema: A Vocabulary for Structural Annotation and Validation", 2018.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.content.shapes.authorities import ENTRIES
from generator.content.shapes.beside import FACTS
from generator.content.shapes.exhibition import EXHIBITION
from generator.content.shapes.shape import EDTF, ID, LARGEST, NO, NOT_BLANK, SLUG, YES, Key, Shape, Sort
from generator.content.shapes.tours import TOUR
from generator.model.names import NameKind

Json = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
FOLDER = ".schemas"
ENDING = ".schema.json"
# 2020 and true are texts to the reader, as they stand there.
SCALAR = ["string", "number", "boolean"]


def any_case(word: str) -> str:
    """A pattern for a word in capitals and small letters, which has no sign of its own in JSON Schema."""
    return "".join(f"[{letter.upper()}{letter}]" if letter.isascii() else letter for letter in word)


NOTHING: Json = {"type": "null"}
# As many digits as the reader takes.
WHOLE: Json = {
    "anyOf": [
        {"type": "integer", "minimum": 1, "maximum": LARGEST - 1},
        {"type": "string", "pattern": r"^\s*(?=[0-9]{1,9}\s*$)0*[1-9]"},
    ]
}
FLAG: Json = {
    "anyOf": [{"type": "boolean"}, {"type": "string", "pattern": rf"^\s*({'|'.join(map(any_case, (*YES, *NO)))})\s*$"}]
}
NUMBER: Json = {
    "anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^\s*[-+]?[0-9._]+([eE][-+]?[0-9]+)?\s*$"}]
}


def schemas() -> Mapping[str, Json]:
    """The schema of each kind of file, by its name without ending."""
    of_files = {
        "exhibition": _mapping(EXHIBITION),
        "people": _listed(ENTRIES[NameKind.PERSON]),
        "places": _listed(ENTRIES[NameKind.PLACE]),
        "organisations": _listed(ENTRIES[NameKind.ORGANISATION]),
        "report": _or_nothing(_mapping(FACTS)),
        "tour": _mapping(TOUR),
    }
    return {name: {"$schema": DRAFT, **schema} for name, schema in of_files.items()}


def schema_files() -> Mapping[str, str]:
    """The files to lay beside an exhibition, by their names."""
    texts = {name: json.dumps(schema, ensure_ascii=False, indent=1) for name, schema in schemas().items()}
    return {f"{name}{ENDING}": f"{text}\n" for name, text in texts.items()}


def reference_line(name: str, up: int = 1) -> str:
    """The first line of a YAML file by which editors find its schema; `up` folders lie between it and the schemas'."""
    return f"# yaml-language-server: $schema={'../' * up}{FOLDER}/{name}{ENDING}"


def _mapping(shape: Shape) -> Json:
    schema: Json = {
        "type": "object",
        "description": f"{shape.zh}\n{shape.en}",
        "properties": {key.name: _of_key(key, needed=key.name in shape.needed) for key in shape.keys},
        "additionalProperties": False,
    }
    if shape.needed:
        schema["required"] = list(shape.needed)
    if shape.either:
        schema["allOf"] = [{"anyOf": [{"required": [name]} for name in names]} for names in shape.either]
    return schema


def _listed(shape: Shape) -> Json:
    return {"type": ["array", "null"], "items": _mapping(shape)}


def _of_key(key: Key, *, needed: bool) -> Json:
    about: Json = {"description": f"{key.zh}\n{key.en}"}
    if key.example is not None:
        about["examples"] = [key.example]
    if key.default is not None:
        about["default"] = key.default
    value = _value(key)
    if needed:
        return {**about, **value, **({"minItems": 1} if key.sort is Sort.EACH else {})}
    return {**about, **_or_nothing(value)}


def _or_nothing(schema: Json) -> Json:
    """A key without a value counts as not written."""
    if "type" in schema:
        return {**schema, "type": [*([schema["type"]] if isinstance(schema["type"], str) else schema["type"]), "null"]}
    if set(schema) == {"anyOf"}:
        return {"anyOf": [*schema["anyOf"], NOTHING]}
    return {"anyOf": [schema, NOTHING]}


def _value(key: Key) -> Json:
    if key.sort is Sort.FIELDS and key.of:
        return _mapping(key.of)
    if key.sort is Sort.NUMBERS:
        return _numbers(key)
    item = _item(key)
    return {"type": "array", "items": item} if item else _single(key)


def _item(key: Key) -> Json | None:
    """What the items of a list are; None where the key is none."""
    if key.sort is Sort.EACH and key.of:
        return _mapping(key.of)
    if key.sort is Sort.TEXTS_OR_FIELDS and key.of:
        return {"anyOf": [_text(NOT_BLANK), _mapping(key.of)]}
    lists = {Sort.TEXTS: _text(key.pattern or NOT_BLANK), Sort.WHOLES: WHOLE}
    return lists.get(key.sort)


def _single(key: Key) -> Json:
    match key.sort:
        case Sort.WORD:
            return {"enum": [str(word) for word in key.words]}
        case Sort.FLAG:
            return FLAG
        case Sort.WHOLE if key.words:
            words = {"type": "string", "pattern": rf"^\s*({'|'.join(map(any_case, key.words))})\s*$"}
            return {"anyOf": [*WHOLE["anyOf"], words]}
        case Sort.WHOLE:
            return WHOLE
        case Sort.DATE:
            return {"type": ["string", "integer"], "pattern": EDTF}
        case _:
            own = {"type": "string", "pattern": key.pattern}
            return {"anyOf": [{"enum": list(key.words)}, own]} if key.words else _text(key.pattern)


def _text(pattern: str | None) -> Json:
    # A number fits a pattern, to JSON Schema, and would pass for an address.
    sort = SCALAR if pattern in {None, NOT_BLANK, ID, SLUG} else "string"
    return {"type": sort, "pattern": pattern} if pattern else {"type": sort}


def _numbers(key: Key) -> Json:
    if not key.bounds:
        return {"type": "array", "items": NUMBER}
    each = [{"anyOf": [{**NUMBER["anyOf"][0], "minimum": a, "maximum": b}, NUMBER["anyOf"][1]]} for a, b in key.bounds]
    return {"type": "array", "items": each, "minItems": len(each), "maxItems": len(each)}
