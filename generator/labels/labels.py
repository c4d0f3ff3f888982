"""Labels by gettext: the English words are the keys, catalogues hold the other languages.

Catalogues are read as they are written (.po): nothing to compile, nothing that can be stale.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

SOURCE_LANGUAGE = "en"
LANGUAGES = ("zh-Hans", "zh-Hant", SOURCE_LANGUAGE)
DOMAIN = "baozhan"


class Labels:
    """The labels of one language.

    Values are put in by name, `gettext("line %(line)s", line=5)`: the form of Jinja2's new-style gettext, so that
    theme and generator share one catalogue.
    """

    def __init__(self, language: str = "zh-Hans") -> None:
        """Raise ValueError for a language that has no catalogue."""
        if language not in LANGUAGES:
            raise ValueError(f"no labels in {language!r}; there are {', '.join(LANGUAGES)}")
        self.language = language

    def gettext(self, message: str, /, **values: object) -> str:
        """The words for an English message."""
        return _filled(self._find(message) or message, values)

    def ngettext(self, singular: str, plural: str, number: int, /, **values: object) -> str:
        """The words for so many of a thing; `%(num)s` stands for the number."""
        index = 0 if number == 1 else 1
        found = self._find(singular, number=number) or (singular, plural)[index]
        return _filled(found, {"num": number, **values})

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """The words for an English message that means different things in different places."""
        return _filled(self._find(message, context) or message, values)

    def _find(self, message: str, context: str | None = None, number: int | None = None) -> str | None:
        return None if self.language == SOURCE_LANGUAGE else _words(self.language, message, context, number == 1)


@cache
def _words(language: str, message: str, context: str | None, one: bool) -> str | None:  # noqa: FBT001 - a key
    """What the catalogue has for a message. A large exhibition asks a million times for the same few hundred."""
    catalogue = catalogue_of(language)
    found = catalogue.get(message, context)
    words = found.string if found else None
    if words is None or isinstance(words, str):
        return words or None
    return words[0 if catalogue.num_plurals == 1 or one else 1] or None


@cache
def catalogue_of(language: str) -> Catalog:
    """The catalogue of a language, from generator/locale/<language>/LC_MESSAGES."""
    path = files("generator") / "locale" / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    with path.open("rb") as file:
        return read_po(file, locale=language.replace("-", "_"), domain=DOMAIN)


def _filled(words: str, values: dict[str, object]) -> str:
    return words % values if values else words
