"""The indexes: reports by section, people by letter, places by where they lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from types import MappingProxyType

from generator.labels.dates import date_words
from generator.link.pinyin import key_of, reading_of
from generator.link.places import Rank
from generator.model.collection import Exhibit
from generator.model.names import Entity, NameKind
from generator.render.addresses import REPORTS, Address, names_address
from generator.render.escape import Markdown, front_matter, identifier, markdown
from generator.render.exhibition import Hang
from generator.render.index_items import Group, Item, are_many
from generator.render.place_tree import place_items
from generator.render.said import linked
from generator.render.words import agency, office_words, record_line

# A row of letters that leads nowhere quicker than the eye would be in the way.
LETTERS = 4
# So few newspapers stand under no letters.
FEW = 8
# Names of more characters need wider columns; so do all, where one of so many is that long.
LONG_NAME, OF_SO_MANY = 10, 6
NO_LOOK: Mapping[str, bool] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of the alphabet, and where on the page its names begin."""

    name: Markdown
    anchor: Markdown


@dataclass(frozen=True, slots=True)
class IndexPage:
    """Everything that index.md sets; an empty one says what is missing, `unit` what the numbers beside names count."""

    front: Markdown
    title: Markdown
    groups: tuple[Group, ...]
    empty: str
    letters: tuple[Letter, ...] = ()
    unit: str = ""

    @property
    def filtered(self) -> bool:
        """Whether the page has a field to filter it by."""
        return are_many(self.groups)


class IndexWriter:
    """Writes the indexes."""

    def __init__(self, hang: Hang) -> None:
        self._hang = hang
        self._ = hang.labels

    def pages(self) -> Iterator[tuple[Address, IndexPage]]:
        """All indexes with their addresses."""
        labels = self._
        yield (
            REPORTS,
            self._page(labels.gettext("Reports"), self._reports(), labels.gettext("There are no reports yet.")),
        )
        yield self._names(
            NameKind.PERSON, labels.gettext("People"), labels.gettext("No person is named, or nobody is confirmed yet.")
        )
        yield (
            names_address(NameKind.PLACE),
            self._counted(
                self._lettered(
                    labels.gettext("Places"),
                    self._placed(),
                    labels.gettext("No place is named, or none is confirmed yet."),
                ),
                NameKind.PLACE,
            ),
        )
        yield self._names(
            NameKind.ORGANISATION,
            labels.gettext("Organisations"),
            labels.gettext("No organisation is named, or none is confirmed yet."),
        )
        yield self._names(NameKind.NEWSPAPER, self._newspapers_title(), labels.gettext("The texts name no newspaper."))

    def _newspapers_title(self) -> str:
        agencies = any(agency(paper.name) for paper in self._hang.index.with_page(NameKind.NEWSPAPER))
        return self._.gettext("Newspapers and agencies") if agencies else self._.gettext("Newspapers")

    def _page(self, title: str, groups: Iterable[Group], empty: str, look: Mapping[str, bool] = NO_LOOK) -> IndexPage:
        found = tuple(groups)
        description = f"{self._hang.collection.exhibition.title} · {title}"
        front = front_matter({"title": title, "template": "index.html", "description": description, **look})
        return IndexPage(front, markdown(title), found, "" if found else empty)

    def _lettered(
        self, title: str, groups: Iterable[Group], empty: str, look: Mapping[str, bool] = NO_LOOK
    ) -> IndexPage:
        """An index with a row of the letters in use, where there are enough to look for one."""
        page = self._page(title, groups, empty, look)
        found = [(group.title, group.anchor) for group in page.groups if len(group.anchor) == 1]
        found += [(item.anchor, item.anchor) for group in page.groups for item in group.items if item.anchor]
        letters = tuple(Letter(name, anchor) for name, anchor in found)
        return replace(page, letters=letters if len(letters) >= LETTERS else ())

    def _reports(self) -> Iterator[Group]:
        for section in self._hang.collection.sections:
            title = markdown(self._hang.section_title(section))
            items = tuple(self.report_line(self._hang.exhibits[report], REPORTS) for report in section.reports)
            period = date_words(section.period, self._)
            intro = linked(self._hang, section.intro, REPORTS)
            yield Group(title, identifier(section.id), items, period, intro, "section-title")

    def report_line(self, exhibit: Exhibit, here: Address) -> Item:
        """The line of a report: its title, and whose and of when it is."""
        index = self._hang.index
        houses = index.houses_of(exhibit.report)
        words = record_line(index.records[exhibit.report.id], self._, authors=True, houses=houses)
        # A dot ends a line and begins none.
        words = words.replace(" · ", "\u00a0· ")
        return Item(self._hang.title_link(exhibit, here), words=self._hang.withheld.hide(words))

    def _names(self, kind: NameKind, title: str, empty: str) -> tuple[Address, IndexPage]:
        """An index by the letters of the alphabet; what has no reading stands last."""
        here = names_address(kind)
        entities = sorted(self._hang.index.with_page(kind), key=lambda e: (_letter(e) == "#", _order(e)))
        few = kind is NameKind.NEWSPAPER and len(entities) <= FEW
        lettered = groupby(entities, key=(lambda _: "") if few else _letter)
        groups = (
            Group(markdown(letter), identifier(letter), tuple(self._entity(entity, here) for entity in found))
            for letter, found in lettered
        )
        long = sum(len(entity.name) > LONG_NAME for entity in entities)
        page = self._lettered(title, groups, empty, {"long_names": long * OF_SO_MANY > len(entities)})
        return here, self._counted(page, kind)

    def _counted(self, page: IndexPage, kind: NameKind) -> IndexPage:
        """The page with words for its numbers: of those that print reports, how many of theirs are shown."""
        labels = self._
        words = (
            labels.gettext("The numbers count reports; of those without a report here, mentions.")
            if kind is NameKind.NEWSPAPER
            else labels.gettext("The numbers count mentions.")
        )
        return page if page.empty else replace(page, unit=words)

    def _entity(self, entity: Entity, here: Address) -> Item:
        published = len(self._hang.index.published.get(entity.id, ()))
        count = published or self._hang.index.mentions_of(entity)
        words = office_words(entity, self._hang.index) if entity.kind is NameKind.PERSON else ""
        name, hide = self._hang.composer.name(entity, here), self._hang.withheld.hide
        return Item(name, count=count, words=hide(words), key=key_of(entity))

    def _placed(self) -> Iterator[Group]:
        """Provinces with what lies in them, then countries, then what nobody says where it lies."""
        titles = {
            Rank.DIVISION: ("", ""),
            Rank.COUNTRY: (self._.gettext("Countries"), "countries"),
            Rank.UNPLACED: (self._.gettext("Not yet placed"), "unplaced"),
        }
        tree = self._hang.hierarchy.tree()
        for rank, (title, anchor) in titles.items():
            branches = (branch for branch in tree if branch.rank is rank)
            items = tuple(place_items(self._hang, branches, names_address(NameKind.PLACE)))
            if items:
                marked = tuple(_with_letters(items)) if rank is Rank.DIVISION else items
                yield Group(markdown(title), Markdown(anchor), marked)


def _with_letters(items: Iterable[Item]) -> Iterator[Item]:
    """The lines of a tree, the first of each letter among the largest places with that letter as its anchor."""
    seen: set[str] = set()
    for item in items:
        letter = "" if item.depth else item.letter
        yield replace(item, anchor=Markdown(letter)) if letter and letter not in seen else item
        seen.add(letter)


def _letter(entity: Entity) -> str:
    return reading_of(entity.name, entity.kind).letter


def _order(entity: Entity) -> tuple[tuple[str, ...], str, str]:
    return reading_of(entity.name, entity.kind).order, entity.name, entity.id
