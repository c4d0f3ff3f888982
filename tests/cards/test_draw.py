"""Cards drawn and kept."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from PIL import Image

from generator.cards import store as storing
from generator.cards.card import HEIGHT, WIDTH, Card, Manner
from generator.cards.draw import INKS, SHEET, draw
from generator.cards.layout import Ink, Rule, Words, lay_out
from generator.cards.store import CardStore
from generator.site.project import OURS
from tests.render.strategies import CHUNKS

REPORT = Card(
    Manner.REPORT, "纸上战疫", ("疫情防控一线", "党旗高高飘扬"), label="展区 广州", foot="《羊城晚报》 · 2021年6月"
)
NAME = Card(Manner.NAME, "纸上战疫", ("周红波",), above="Zhōu Hóngbō", below="三亚市委书记", foot="见于3篇报道")
HOME = Card(Manner.HOME, "纸上战疫", ("纸上战疫",), below="五页报纸", figures=(("5", "版面"), ("12", "报道")))
INDEX = Card(Manner.PAGE, "纸上战疫", ("人物",), names=("周红波", "陈晓嘉"), foot="46人")


@pytest.mark.parametrize("card", [REPORT, NAME, HOME, INDEX])
def test_a_card_is_a_small_png(card: Card) -> None:
    """Of the size that chats ask for, of at most sixteen colours, the sheet's at its edge, the same bytes each time."""
    data = draw(card)
    picture = Image.open(BytesIO(data))
    assert (picture.format, picture.size, picture.mode) == ("PNG", (WIDTH, HEIGHT), "P")
    assert len(picture.getcolors() or []) <= 16
    assert picture.convert("RGB").getpixel((0, 0)) == SHEET
    assert len(data) < 40_000
    assert draw(card) == data


def test_inks_are_those_of_the_theme() -> None:
    """The light sheet's colours of tokens.css."""
    tokens = (OURS / "theme" / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")
    light = tokens[: tokens.index("@media")]
    colours = dict(re.findall(r"--([a-z]+): #([0-9a-f]{6});", light))
    assert {ink.value: bytes(colour).hex() for ink, colour in INKS.items()} | {"sheet": bytes(SHEET).hex()} == {
        name: colours[name] for name in ("sheet", *Ink)
    }


def test_ink_shows_who_speaks() -> None:
    """Black what was printed, red the exhibition, blue what is ours to add."""
    inks = {thing.text: thing.ink for card in (REPORT, INDEX) for thing in lay_out(card) if isinstance(thing, Words)}
    assert inks["疫情防控一线"] is Ink.INK
    assert inks["纸上战疫"] is Ink.RED
    assert inks["周红波"] is Ink.BLUE
    assert any(isinstance(thing, Rule) and thing.ink is Ink.BLUE for thing in lay_out(NAME))


def _overflows(card: Card) -> list[object]:
    """What would stand outside of the sheet: a Chinese line is as wide as its characters are many, at most."""
    rules = [thing for thing in lay_out(card) if isinstance(thing, Rule)]
    words = [thing for thing in lay_out(card) if isinstance(thing, Words)]
    out = [rule for rule in rules if rule.x < 0 or rule.x + rule.width > WIDTH or rule.y + rule.height > HEIGHT]
    return [*out, *(w for w in words if not (0 <= w.x < WIDTH and w.size * 0.8 < w.y < HEIGHT))]


hostile = st.lists(st.sampled_from([*CHUNKS, "党旗", "اب", "😀", "W" * 40, "《", "》"]), max_size=60).map("".join)


@given(st.sampled_from(list(Manner)), st.lists(hostile, max_size=5), hostile, hostile)
@settings(max_examples=40)
def test_any_text_makes_a_card(manner: Manner, headline: list[str], other: str, more: str) -> None:
    """Whatever the words are, there is a card, and nothing on it stands outside of it."""
    card = Card(manner, other, tuple(headline), more, other, more, (other, more), other, ((other, more),))
    assert _overflows(card) == []
    assert Image.open(BytesIO(draw(card))).size == (WIDTH, HEIGHT)


@pytest.mark.parametrize("title", ["", "疫", "疫情防控" * 75, "\u202e\u200b", "😀", "Llanfair" * 40])
def test_titles_of_any_length(title: str) -> None:
    """None, one character, three hundred, none that is seen: the card says something, within its sheet."""
    assert _overflows(Card(Manner.REPORT, "展", (title,))) == []
    assert [thing for thing in lay_out(Card(Manner.REPORT, "展", (title,))) if isinstance(thing, Words)][1:]


def test_what_was_drawn_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A card is drawn once while its words stay, and what nobody shows any more is deleted."""
    drawn: list[Card] = []

    def note(card: Card, file: Path) -> None:
        drawn.append(card)
        file.write_bytes(b"png")

    monkeypatch.setattr(storing, "_draw", note)
    tmp_path.joinpath("left-over.png").write_bytes(b"")
    store = CardStore(tmp_path)
    first = store.drawn([REPORT, NAME])
    assert drawn == [REPORT, NAME]
    assert CardStore(tmp_path).drawn([NAME, REPORT]) == first
    assert drawn == [REPORT, NAME]
    store.drawn([NAME])
    assert list(tmp_path.iterdir()) == [first[NAME]]


def test_another_program_draws_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What draws the cards is part of what they are known by."""
    before = CardStore(tmp_path).drawn([REPORT])[REPORT]
    monkeypatch.setattr(storing, "_this_program", lambda: "another")
    assert CardStore(tmp_path).drawn([REPORT])[REPORT] != before
