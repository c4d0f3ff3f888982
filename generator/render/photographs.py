"""Photographs as a page shows them: which files at which width, how large at most, what is said of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from generator.labels import Labels
from generator.labels.rights import rights_words
from generator.model.collection import Exhibit
from generator.model.photograph import Picture, Rendition, Rights
from generator.render.addresses import Address, between
from generator.render.escape import Markdown, address, identifier, joined
from generator.render.exhibition import Hang, captions_of
from generator.render.rights import RightsLine

# What a browser is offered, best first. The <img> itself names the JPEGs.
TYPES = {"avif": "image/avif", "webp": "image/webp"}
PLAIN = "jpeg"
# For a browser that reads no srcset: wide enough for a column, light enough for any line.
FALLBACK = 800
# One that takes no more of its column has its caption beside it, where the window is wide enough.
BESIDE = 0.62


class Room(Enum):
    """Where photographs hang, and how wide and tall one can be there, in CSS pixels.

    None is taller than fits a laptop's window together with its caption.
    """

    REPORT = (646, 530, "(min-width: 44rem) {width}px, min(92vw, {width}px)")
    PAIR = (315, 460, "(min-width: 44rem) {width}px, (min-width: 30rem) min(45vw, {width}px), min(92vw, {width}px)")
    WALL = (
        345,
        520,
        "(min-width: 75rem) min(293px, {width}px), (min-width: 40rem) min(45vw, {width}px), min(92vw, {width}px)",
    )
    NAME = (307, 460, "(min-width: 40rem) min(45vw, {width}px), min(92vw, {width}px)")

    def __init__(self, widest: int, tallest: int, windows: str) -> None:
        self.widest = widest
        self.tallest = tallest
        self._windows = windows

    def sizes(self, width: int) -> Markdown:
        """How wide browsers of each width will show a photograph that is nowhere wider than this.

        A phone of three pixels to the pixel is given two: nobody sees the third, and it doubles what is fetched.
        """
        phone = "(max-width: 30rem) and (min-resolution: 2.5dppx) min(62vw, {width}px)"
        return Markdown(f"{phone}, {self._windows}".format(width=width))


@dataclass(frozen=True, slots=True)
class Source:
    """The files of one format: its media type and a srcset."""

    type: str
    srcset: Markdown


@dataclass(frozen=True, slots=True)
class Photograph:
    """A photograph as a link to its widest JPEG.

    `anchor` is the link's id, which opens the photograph by itself; `width` and `height` are the largest in which the
    page shows it, never more than it has; `fills` one as wide as its column. `alt` is what the curator wrote for those
    who do not see it; where nothing is written it is empty: the caption says what is shown, and is read once. `label`
    says what the link does. `text` and `credit` are the curator's own words under it. `first` is one that is seen
    before anything is scrolled.
    """

    anchor: Markdown
    target: Markdown
    target_width: int
    target_height: int
    sources: tuple[Source, ...]
    src: Markdown
    srcset: Markdown
    sizes: Markdown
    width: int
    height: int
    fills: bool
    alt: str
    label: str
    rights: RightsLine | None
    text: str | None = None
    credit: str | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class Hanging:
    """The photographs of one caption, in their order; `beside`: the caption has room beside it."""

    photographs: tuple[Photograph, ...]
    beside: bool

    @property
    def several(self) -> bool:
        """Whether they hang in columns."""
        return len(self.photographs) > 1

    @property
    def rights(self) -> tuple[RightsLine, ...]:
        """The rights in them, each statement once."""
        return tuple(dict.fromkeys(one.rights for one in self.photographs if one.rights))

    @property
    def texts(self) -> tuple[str, ...]:
        """The curator's own words under them, each once."""
        return tuple(dict.fromkeys(one.text for one in self.photographs if one.text))

    @property
    def credits(self) -> tuple[str, ...]:
        """Whose they are, in the curator's words, each once."""
        return tuple(dict.fromkeys(one.credit for one in self.photographs if one.credit))


class Photographs:
    """Finds the photographs of captions, and hangs them."""

    def __init__(self, hang: Hang) -> None:
        self._hang = hang
        self._by_report: dict[str, list[Picture]] = defaultdict(list)
        for picture in hang.collection.pictures:
            if _of(picture, PLAIN):
                self._by_report[picture.report].append(picture)

    def shown_in(self, exhibit: Exhibit) -> bool:
        """Whether a report has any."""
        return exhibit.report.id in self._by_report

    def of(self, exhibit: Exhibit, number: int) -> tuple[Picture, ...]:
        """The photographs of the caption with that number, from 1."""
        return tuple(p for p in self._by_report.get(exhibit.report.id, ()) if p.caption == number)

    def without_caption(self, exhibit: Exhibit) -> tuple[Picture, ...]:
        """The photographs of a report that belong to no caption which it shows: they are shown, too."""
        shown = {number for number, _ in captions_of(exhibit)}
        return tuple(p for p in self._by_report.get(exhibit.report.id, ()) if p.caption not in shown)

    def hung(  # noqa: PLR0913 - where, under which id, called what, how wide, how soon
        self, pictures: Sequence[Picture], here: Address, figure: str, called: str, room: Room, *, first: bool = False
    ) -> Hanging | None:
        """Photographs of one figure; None where there are none.

        `figure` is the id that the figure has there, `called` what readers call it (图3).
        """
        if not pictures:
            return None
        room = Room.PAIR if len(pictures) > 1 and room is Room.REPORT else room
        hung = [
            self._photograph(picture, here, f"{figure}-photo{number}", room)
            for number, picture in enumerate(pictures, 1)
        ]
        labels = _labels(called, len(hung), self._hang.labels)
        named = [replace(one, label=label) for one, label in zip(hung, labels, strict=True)]
        named[0] = replace(named[0], first=first)
        return Hanging(tuple(named), beside=len(named) == 1 and named[0].width <= BESIDE * room.widest)

    def _photograph(self, picture: Picture, here: Address, anchor: str, room: Room) -> Photograph:
        plain = _of(picture, PLAIN)
        width, height = _size(picture, room)
        return Photograph(
            anchor=identifier(anchor),
            target=_address(plain[-1], here),
            target_width=plain[-1].width,
            target_height=plain[-1].height,
            sources=tuple(_sources(picture, here)),
            src=_address(_nearest(plain, FALLBACK), here),
            srcset=_srcset(plain, here),
            sizes=room.sizes(width),
            width=width,
            height=height,
            fills=width == room.widest,
            alt=self._hang.withheld.hide(picture.alt or ""),
            label="",
            rights=self._rights(picture.rights),
            text=self._hang.withheld.hide(picture.text) if picture.text else None,
            credit=self._hang.withheld.hide(picture.credit) if picture.credit else None,
        )

    def _rights(self, rights: Rights | None) -> RightsLine | None:
        """Rights in the exhibition's language; free words of the curator are as written, but for withheld names."""
        if rights is None:
            return None
        return RightsLine(self._hang.withheld.hide(rights_words(rights, self._hang.labels)), rights.url)


def _labels(called: str, number: int, labels: Labels) -> list[str]:
    """What the links to the photographs of a figure are called."""
    if number == 1:
        return [labels.gettext("%(figure)s: enlarge", figure=called)]
    return [
        labels.gettext("%(figure)s, photograph %(number)s: enlarge", figure=called, number=each)
        for each in range(1, number + 1)
    ]


def _size(picture: Picture, room: Room) -> tuple[int, int]:
    """The largest size in which a photograph is shown: whole in its room, never enlarged."""
    scale = min(1.0, room.widest / picture.width, room.tallest / picture.height)
    return max(1, round(picture.width * scale)), max(1, round(picture.height * scale))


def _sources(picture: Picture, here: Address) -> list[Source]:
    """The formats besides JPEG."""
    found = {type_: _of(picture, format_) for format_, type_ in TYPES.items()}
    return [Source(type_, _srcset(files, here)) for type_, files in found.items() if files]


def _of(picture: Picture, format_: str) -> tuple[Rendition, ...]:
    """The files of a format, the narrowest first."""
    return tuple(sorted((r for r in picture.renditions if r.format == format_), key=lambda r: r.width))


def _nearest(renditions: Sequence[Rendition], width: int) -> Rendition:
    """The narrowest that is wide enough, else the widest."""
    return next((r for r in renditions if r.width >= width), renditions[-1])


def _srcset(renditions: Sequence[Rendition], here: Address) -> Markdown:
    return joined((Markdown(f"{_address(r, here)} {r.width}w") for r in renditions), Markdown(", "))


def _address(rendition: Rendition, here: Address) -> Markdown:
    """The way to a file. What would end a path in an address is none here."""
    return Markdown(address(between(here, Address(rendition.address))).replace("#", "%23"))
