"""The recogniser's reasons in plain words, in the language of the exhibition."""

from __future__ import annotations

import re
from functools import cache

from generator.labels import Labels
from generator.render.words import kind_words

# What is said with words of the text: 在“书记”之后.
_WITH_WORDS = re.compile(r"(?P<how>after|before|of whom the|of) (?P<words>\S.*)|a (?P<called>\S+) called so")
_ENDS = re.compile(r"ends as an? (?P<kind>[a-z]+)")


def reason_words(reason: str, labels: Labels) -> str | None:
    """A reason in words; None for one that says nothing. One that has no words yet is said as the program does."""
    if not reason or reason == "nickname":
        return None
    if fixed := _fixed(labels).get(reason):
        return fixed
    if ends := _ENDS.fullmatch(reason):
        kind = kind_words("-", ends["kind"], labels)
        return labels.gettext("ends on a word for a place: %(kind)s", kind=kind or ends["kind"])
    return _with_words(reason, labels) or reason


def _with_words(reason: str, labels: Labels) -> str | None:
    found = _WITH_WORDS.fullmatch(reason)
    if not found:
        return None
    if called := found["called"]:
        return labels.gettext("called so as “%(words)s”", words=called)
    words = found["words"]
    return {
        "after": labels.gettext("after “%(words)s”", words=words),
        "before": labels.gettext("before “%(words)s”", words=words),
        "of": labels.gettext("somebody of “%(words)s”", words=words),
        "of whom the": labels.gettext("followed by whose “%(words)s” is meant", words=words),
    }[found["how"]]


@cache
def _fixed(labels: Labels) -> dict[str, str]:
    return {
        "tagger": labels.gettext("the language model takes it for a name"),
        "byline": labels.gettext("in a byline or credit"),
        "elsewhere on the page": labels.gettext("clearer elsewhere on the page"),
        "starts the line": labels.gettext("starts the line"),
        "starts a clause": labels.gettext("starts a clause"),
        "with a dot": labels.gettext("its parts joined by a dot"),
        "a foreign name after an office": labels.gettext("a foreign name after an office"),
        "built like a name": labels.gettext("built like a name"),
        "in a list of names": labels.gettext("in a list of names"),
        "in a photograph": labels.gettext("said to be in a photograph"),
        "said to be somebody": labels.gettext("the text says who it is"),
        "speaks in a dialogue": labels.gettext("speaks in a dialogue"),
        "before a word of speech": labels.gettext("before a word of speech"),
        "after an age": labels.gettext("after an age"),
        "with an age": labels.gettext("with an age"),
        "with a description": labels.gettext("with a description"),
        "the title belongs to another name": labels.gettext("the title belongs to another name"),
        "gazetteer": labels.gettext("in the table of places"),
        "country": labels.gettext("a country or a city abroad"),
        "in a row of places": labels.gettext("in a row of places"),
        "right behind a country": labels.gettext("right behind a country"),
        "sounds foreign behind a word of place": labels.gettext(
            "foreign by its sounds, after a word that leads to a place"
        ),
        "in a list of places": labels.gettext("in a list of places"),
        "in a list said to be of places": labels.gettext("in a list said to be of places"),
        "like others of a list": labels.gettext("like others of a list"),
        "among places": labels.gettext("among places"),
        "in an address": labels.gettext("in an address"),
        "at the head of a body's name": labels.gettext("at the head of a body’s name"),
        "lies in the place before it": labels.gettext("lies in the place before it"),
        "follows a larger place": labels.gettext("follows a larger place"),
        "named after a place": labels.gettext("named after a place"),
        "a known place with a sort": labels.gettext("a known place and a word for its sort"),
        "a pile of words with a sort": labels.gettext("words that make no other sense, and a word for a sort of place"),
        "no word, and ends as a place": labels.gettext("no word by itself, and ends as a place does"),
        "a place at the water": labels.gettext("a place at the water"),
        "a known place at the water": labels.gettext("a known place at the water"),
    }
