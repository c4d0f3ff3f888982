"""What the card of each page says. Its words go through the same doors as a page’s: nothing withheld passes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

import yaml

from generator.cards.atoms import APART
from generator.cards.card import Card, Manner, Share, changed
from generator.cards.wording import seen
from generator.link.pinyin import spelled
from generator.model.collection import Exhibit
from generator.model.names import Entity, NameKind
from generator.model.page import Kind
from generator.render.addresses import DATES, HOME, REPORTS, name_address, names_address, report_address
from generator.render.compose import is_auto
from generator.render.exhibition import WIDE_BLANK, Hang
from generator.render.words import office_words, publication, record_line, seen_words

FOLDER = "assets/cards"
SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
FRONT = re.compile(r"---\n(?P<front>.*?)\n---\n", re.DOTALL)
HEADING = re.compile(
    r"^#[ \t]+(?P<sharp>.+?)[ \t]*#*[ \t]*(?:\{[^{}\n]*\})?[ \t]*$|^(?P<line>\S.*)\n=+[ \t]*$", re.MULTILINE
)
MARKUP = re.compile(r"!?\[(?P<text>[^\]]*)\]\([^)]*\)|<[^<>]*>|[*_`\\]")
LADDER = " › "
# Of an exhibition's names so many have cards of their own, those that most reports name.
OWN = 300
# More names than go onto a card.
LISTED = 60


class CardWriter:
    """Says what stands on the cards of an exhibition's pages."""

    def __init__(self, hang: Hang) -> None:
        self._hang = hang
        self._reports: dict[str, Exhibit] = {
            report_address(exhibit.report): exhibit for exhibit in hang.collection.exhibits
        }
        names = [entity for kind in NameKind for entity in hang.index.with_page(kind)]
        self._names: dict[str, Entity] = {name_address(entity): entity for entity in names}
        by_reports = sorted(names, key=lambda e: (-hang.index.reports_of(e), -hang.index.mentions_of(e), e.id))
        self._with_own = {name_address(entity) for entity in by_reports[:OWN]}
        self._most_named: dict[str, tuple[str, ...]] = {
            names_address(kind): tuple(entity.name for entity in by_reports if entity.kind is kind)[:LISTED]
            for kind in NameKind
        }

    def card(self, path: str, text: str) -> Card | None:
        """The card of the page with that path and text; None where it has none of its own."""
        card = self._card(path, text)
        return card and changed(card, self._seen)

    def _seen(self, text: str) -> str:
        """What is seen of a text. A name may come together only then, which nothing hid before."""
        shown = seen(text)
        return shown if shown == text else self._hang.withheld.hide(shown)

    def _card(self, path: str, text: str) -> Card | None:
        if path == HOME:
            return self._home()
        if path in self._reports:
            return self._report(self._reports[path])
        if path in self._names:
            return self._name(self._names[path]) if path in self._with_own else None
        return self._page(path, text)

    def shared_by(self, path: str) -> str:
        """Whose card a page shows that has none of its own: that of the index which it stands in."""
        entity = self._names.get(path)
        return names_address(entity.kind) if entity else HOME

    def kind(self, path: str) -> str:
        """The type of a page in the Open Graph protocol."""
        return "article" if path in self._reports or path.startswith("pages/") else "website"

    def _home(self) -> Card:
        exhibition, index, labels = self._hang.collection.exhibition, self._hang.index, self._hang.labels
        pages = {exhibit.page.source.path for exhibit in self._hang.collection.exhibits}
        counted = (
            (len(pages), labels.gettext("Newspaper pages")),
            (len(self._reports), labels.gettext("Reports")),
            *((len(index.with_page(kind)), self._kind_words(kind)) for kind in (NameKind.PERSON, NameKind.PLACE)),
        )
        figures = tuple((str(number), words) for number, words in counted if number)
        title = exhibition.title
        return Card(Manner.HOME, title, (title,), below=exhibition.subtitle or "", figures=figures)

    def _report(self, exhibit: Exhibit) -> Card:
        hang, labels = self._hang, self._hang.labels
        record = hang.index.records[exhibit.report.id]
        title = hang.titles_in_line[exhibit.report.id]
        kicker = self._printed(exhibit, Kind.KICKER, record.kicker)
        section = labels.gettext("Section") if exhibit.section.title else ""
        return Card(
            Manner.REPORT,
            hang.collection.exhibition.title,
            tuple(title.split(WIDE_BLANK)),
            label=f"{section} {hang.section_title(exhibit.section)}".strip(),
            above="" if kicker == hang.title(exhibit) else kicker,
            below=self._printed(exhibit, Kind.DECK, record.deck),
            foot=hang.withheld.hide(record_line(record, labels)),
            whole=self._named_in_title(exhibit),
        )

    def _printed(self, exhibit: Exhibit, kind: Kind, words: str | None) -> str:
        """Words of the head, with ■■ as their part has them."""
        if not words:
            return ""
        part = next((part for part in exhibit.report.of_kind(kind) if part.text == words), None)
        return self._hang.composer.plain(exhibit, part) if part else self._hang.withheld.hide(words)

    def _named_in_title(self, exhibit: Exhibit) -> tuple[str, ...]:
        part = self._hang.printed_title(exhibit)
        references = self._hang.index.at(exhibit.report.id, part.anchor) if part else ()
        hide = self._hang.withheld.hide
        return tuple(dict.fromkeys(hide(r.mention.form) for r in references if not self._hang.withheld.hides(r)))

    def _name(self, entity: Entity) -> Card:
        hang, hide = self._hang, self._hang.withheld.hide
        shown = publication(entity.name) if entity.kind is NameKind.NEWSPAPER else entity.name
        seen = seen_words(entity, hang.index, hang.labels) if entity.id in hang.index.sightings else ""
        published = len(hang.index.published.get(entity.id, ()))
        known = (self._reports_words(published) if published else seen, self._doubt(entity))
        return Card(
            Manner.NAME,
            hang.collection.exhibition.title,
            (shown or entity.name,),
            label=self._kind_words(entity.kind),
            above=spelled(entity),
            below=hide(self._who_or_where(entity)),
            foot=" · ".join(words for words in known if words),
        )

    def _doubt(self, entity: Entity) -> str:
        words = self._hang.labels.gettext("Found by the program; confirmed by nobody yet.")
        return words.rstrip("。.") if is_auto(entity) else ""

    def _who_or_where(self, entity: Entity) -> str:
        if entity.within:
            return LADDER.join([*(step.name for step in self._hang.hierarchy.ladder(entity)), entity.name])
        return office_words(entity, self._hang.index) if entity.kind is NameKind.PERSON else ""

    def _page(self, path: str, text: str) -> Card:
        """Any other page: its title, and what it counts."""
        exhibition = self._hang.collection.exhibition
        front = _front_of(text)
        title = self._hang.withheld.hide(str(front.get("title") or _heading_of(text) or PurePosixPath(path).stem))
        return Card(
            Manner.PAGE,
            exhibition.title,
            (title,),
            below=self._sections() if path == REPORTS else exhibition.subtitle or "",
            names=self._most_named.get(path, ()),
            foot=self._counted(front) or self._count(path),
        )

    def _counted(self, front: Mapping[str, object]) -> str:
        """What a page says that it counts."""
        return self._hang.withheld.hide(str(front.get("counted") or ""))

    def _sections(self) -> str:
        return APART.join(self._hang.section_title(section) for section in self._hang.collection.sections)

    def _count(self, path: str) -> str:
        """How much an index holds."""
        hang = self._hang
        if path in {REPORTS, DATES}:
            return self._reports_words(len(self._reports))
        kind = next((kind for kind in NameKind if path == names_address(kind)), None)
        number = len(hang.index.with_page(kind)) if kind else 0
        return self._names_words(kind, number) if kind and number else self._all()

    def _all(self) -> str:
        pages = len({exhibit.page.source.path for exhibit in self._hang.collection.exhibits})
        return self._hang.labels.gettext(
            "%(pages)s pages, %(reports)s reports", pages=pages, reports=len(self._reports)
        )

    def _reports_words(self, number: int) -> str:
        return self._hang.labels.ngettext("%(num)s report", "%(num)s reports", number)

    def _names_words(self, kind: NameKind, number: int) -> str:
        labels = self._hang.labels
        return {
            NameKind.PERSON: labels.ngettext("%(num)s person", "%(num)s people", number),
            NameKind.PLACE: labels.ngettext("%(num)s place", "%(num)s places", number),
            NameKind.ORGANISATION: labels.ngettext("%(num)s organisation", "%(num)s organisations", number),
            NameKind.NEWSPAPER: labels.ngettext("%(num)s newspaper", "%(num)s newspapers", number),
        }[kind]

    def _kind_words(self, kind: NameKind) -> str:
        labels = self._hang.labels
        return {
            NameKind.PERSON: labels.gettext("People"),
            NameKind.PLACE: labels.gettext("Places"),
            NameKind.ORGANISATION: labels.gettext("Organisations"),
            NameKind.NEWSPAPER: labels.gettext("Newspapers"),
        }[kind]


def card_path(page: str) -> PurePosixPath:
    """Where the card of a page lies in the site: beside its like, by a name that is safe in any address.

    `reports/2020-02.md` has assets/cards/reports/2020-02.png; a name of other than plain letters is a digest instead.
    """
    steps = page.removesuffix(".md").split("/")
    if not all(SAFE.fullmatch(step) for step in steps):
        digest = hashlib.sha256(page.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        steps = [*(step for step in steps[:-1] if SAFE.fullmatch(step)), digest]
    return PurePosixPath(FOLDER, *steps[:-1], f"{steps[-1]}.png")


def share_of(page: str, card: Card, kind: str) -> Share:
    """What a page says of itself, with the card that lies under the name of `page`."""
    return Share(str(card_path(page)), card.words, kind)


def _front_of(text: str) -> Mapping[str, object]:
    found = FRONT.match(text)
    try:
        front = yaml.safe_load(found["front"]) if found else None
    except yaml.YAMLError:
        return {}
    return front if isinstance(front, dict) else {}


def _heading_of(text: str) -> str:
    """The first heading of a page written by hand, without its markup."""
    front = FRONT.match(text)
    found = HEADING.search(text, front.end() if front else 0)
    return MARKUP.sub(lambda markup: markup["text"] or "", found["sharp"] or found["line"]) if found else ""
