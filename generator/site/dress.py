"""What the theme knows of the exhibition besides its pages: its name and figures, and our labels."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.model.address import Redirect
from generator.model.collection import Collection
from generator.model.edtf import first_moment
from generator.model.names import NameKind

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

    from generator.cards.card import Share
    from generator.catalogue.setting import Printed
    from generator.render.rights import RightsLine

# Material's catalogues, by our languages.
MATERIAL = {"zh-Hans": "zh", "zh-Hant": "zh-Hant", "en": "en"}
# What the Open Graph protocol calls them: it knows no script, only countries.
LOCALES = {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW", "en": "en_US"}


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the exhibition holds."""

    pages: int
    reports: int
    people: int
    places: int
    organisations: int
    newspapers: int


@dataclass(frozen=True, slots=True)
class Volume:
    """A volume of the catalogue: what it is called if there are several, its file, how large it is in words."""

    name: str
    file: str
    size: str


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands on every page: the template variable `exhibition`.

    `rights` is what the curator wrote of them, a known statement by its name.
    `years` are the first and the last, as written; none where the subtitle says them.
    `tours` is the page that leads to the guided paths, if there are any.
    `catalogue` are its volumes, where the site has one; `offprints` the PDFs of single reports, by the same paths.
    `search` says whether it can be searched.
    `shares` is what each page says of itself where its link is shared, by its path within the Markdown. `domain` is the
    exhibition's own. `redirects` are addresses that pages once had.
    """

    title: str
    subtitle: str | None
    language: str
    rights: RightsLine | None
    contact: str | None
    made_by: str | None
    indexing: bool
    counts: Counts
    years: tuple[str, ...]
    sections: tuple[tuple[str, str], ...]
    tours: str | None
    shares: Mapping[str, Share]
    catalogue: tuple[Volume, ...] = ()
    offprints: Mapping[str, Volume] = field(default_factory=dict)
    search: bool = True
    domain: str | None = None
    redirects: tuple[Redirect, ...] = ()

    @property
    def locale(self) -> str:
        """The language as the Open Graph protocol writes it."""
        return LOCALES[self.language]


# The masthead of the exhibition whose Markdown this program has written already; None under plain `mkdocs`.
written: ContextVar[Masthead | None] = ContextVar("written", default=None)


def masthead_of(
    collection: Collection, shares: Mapping[str, Share], printed: Printed | None = None, *, search: bool = True
) -> Masthead:
    """The masthead of a collection, whose pages say this of themselves, and of which this was printed."""
    from generator.catalogue.offprint import file_beside
    from generator.labels import Labels
    from generator.render.rights import rights_line

    shown = collection.exhibition
    return Masthead(
        title=shown.title,
        subtitle=shown.subtitle,
        language=shown.language,
        rights=rights_line(shown.rights, Labels(shown.language)),
        contact=shown.contact,
        made_by=shown.made_by,
        indexing=shown.indexing,
        counts=_counts(collection),
        years=_years(collection),
        sections=tuple((section.id, section.title) for section in collection.sections),
        tours=_tours(collection),
        shares=shares,
        catalogue=tuple(
            Volume(leaf.name, leaf.file, _size_words(len(leaf.pdf))) for leaf in (printed.volumes if printed else ())
        ),
        offprints={
            address: Volume("", file_beside(address), _size_words(len(pdf)))
            for address, pdf in (printed.reports if printed else {}).items()
        },
        search=search,
        domain=shown.domain,
        redirects=collection.redirects,
    )


def configure(config: MkDocsConfig, masthead: Masthead) -> None:
    """Give MkDocs the exhibition's name and language."""
    from generator.render.addresses import REPORTS

    config.site_name = masthead.title
    config.site_description = masthead.subtitle or ""
    config.theme["language"] = MATERIAL[masthead.language]
    if masthead.tours and config.nav and masthead.tours not in config.nav:
        # After the reports, which the tours lead through: mkdocs.yml cannot know whether there are any.
        place = config.nav.index(REPORTS) + 1 if REPORTS in config.nav else len(config.nav)
        config.nav = [*config.nav[:place], masthead.tours, *config.nav[place:]]


def dress(environment: Environment, masthead: Masthead) -> None:
    """Give the templates our labels (`_`), the exhibition, and whether it can be searched (`search`)."""
    from generator.labels import Labels

    labels = Labels(masthead.language)
    environment.add_extension("jinja2.ext.i18n")
    environment.install_gettext_callables(  # type: ignore[attr-defined] # the extension adds it
        labels.gettext, labels.ngettext, newstyle=True, pgettext=labels.pgettext
    )
    environment.globals["exhibition"] = masthead
    environment.globals["search"] = masthead.search
    environment.filters["hash_source"] = hash_source


def hash_source(inline: str) -> Markup:
    """How a content security policy names a script or style that stands in the page itself."""
    digest = base64.b64encode(hashlib.sha256(inline.encode("utf-8")).digest())
    return Markup("'sha256-{}'").format(digest.decode("ascii"))


def _size_words(size: int) -> str:
    """Bytes in megabytes (10^6), to a tenth."""
    return f"{max(0.1, size / 1_000_000):.1f} MB"


def _counts(collection: Collection) -> Counts:
    def of(kind: NameKind) -> int:
        return sum(entity.kind is kind and not entity.withheld for entity in collection.entities)

    return Counts(
        pages=len({exhibit.page.source.path for exhibit in collection.exhibits}),
        reports=len(collection.exhibits),
        people=of(NameKind.PERSON),
        places=of(NameKind.PLACE),
        organisations=of(NameKind.ORGANISATION),
        newspapers=of(NameKind.NEWSPAPER),
    )


def _tours(collection: Collection) -> str | None:
    """The page of the tours: of all, or of the only one."""
    from generator.render.addresses import TOURS, tour_address

    tours = collection.tours
    return TOURS if len(tours) > 1 else tour_address(tours[0]) if tours else None


def _years(collection: Collection) -> tuple[str, ...]:
    from generator.link.record import record_of

    dates = (first_moment(record_of(exhibit).date) for exhibit in collection.exhibits)
    years = sorted(date.year for date in dates if date)
    subtitle = collection.exhibition.subtitle or ""
    return () if not years or (years[0] in subtitle and years[-1] in subtitle) else (years[0], years[-1])
