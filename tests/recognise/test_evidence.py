"""What is seen of names and what it weighs. The sentences are invented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from generator.gazetteer import Gazetteer
from generator.model.names import NameKind
from generator.recognise import LacTagger, recognise
from generator.recognise.page_text import PageText
from generator.recognise.people import candidates, foreign
from generator.recognise.people.evidence import Stretch, evidence as evidence_for_people
from generator.recognise.places.candidates import considered
from generator.recognise.places.evidence import evidence as evidence_for_places
from generator.recognise.places.segments import Segment
from generator.recognise.tagger import PERSON, TAGS, Chances, Tagged, Token
from generator.recognise.weights import weights_of
from generator.recognise.words import Words, cut
from generator.weights import Weights
from tests.recognise.pages import report

TAGGER, GAZETTEER = LacTagger(), Gazetteer()
SENTENCE = "江西吉水坪洲村党支部书记陈斌说，克劳斯·韦伯昨天到了车站南路。"


class WithoutChances:
    """The words of the tagger alone, as an engine gives them that knows no probabilities."""

    def tag(self, sentences: Sequence[str]) -> list[Tagged]:
        """See `Tagger.tag`."""
        return [replace(tagged, rivals=(), chances=None) for tagged in TAGGER.tag(sentences)]


def words_of(text: str) -> Words:
    """A paragraph as the tagger sees it."""
    return cut([report(text)], TAGGER)[0][0]


def seen_in(words: Words) -> list[list[tuple[str, float]]]:
    """The evidence on every stretch of a paragraph that is considered."""
    page, spans = PageText([words.text]), candidates.spans_of(words)
    people = (Stretch.of(words, *span, spans) for span in candidates.stretches(words, spans))
    return [
        *(list(evidence_for_people(stretch, page)) for stretch in people),
        *(list(foreign.evidence(words, *span, page)) for span in foreign.chains(words)),
        *(list(evidence_for_places(words, p, told, GAZETTEER, page)) for p, told in considered(words, GAZETTEER)),
    ]


def test_chances_are_probabilities_and_agree_with_the_words() -> None:
    """A word begins where the tagger cuts, most often, and the tags of a character make one."""
    (tagged,) = TAGGER.tag([SENTENCE])
    assert tagged.chances is not None
    assert tagged.chances.tags.shape == (len(SENTENCE), len(TAGS))
    assert tagged.chances.tags.sum(axis=1) == pytest.approx(1, abs=1e-3)
    begins = tagged.chances.begins
    assert len(begins) == len(SENTENCE) + 1
    assert begins[-1] == 1
    assert all(0 <= chance <= 1 + 1e-9 for chance in begins)
    starts = {token.start for token in tagged.tokens}
    assert sum((begins[at] > 0.5) == (at in starts) for at in range(len(SENTENCE))) > 0.9 * len(SENTENCE)


def test_chances_are_made_from_words_where_the_engine_knows_none() -> None:
    """A name of that probability, nothing in between."""
    chances = Chances.of([Token("陈斌", PERSON, 0, 2, 0.7), Token("说", "v", 2, 3)], 3)
    assert chances.begins == [1, 0, 1, 1]
    assert (chances.tagged(PERSON), chances.opens(PERSON)) == ([0.7, 0.7, 0], [0.7, 0, 0])
    assert chances.mean(1, 3)[TAGS.index("v")] == 0.5


def test_names_are_found_with_an_engine_that_knows_no_probabilities() -> None:
    """The interface asks for words; chances are a help."""
    (mentions,) = recognise([report("市卫健委副主任陈斌说，广州市荔湾区有三个社区。")], WithoutChances(), GAZETTEER)
    assert {(m.kind, m.form) for m in mentions} >= {(NameKind.PERSON, "陈斌"), (NameKind.PLACE, "荔湾区")}


def test_a_page_knows_how_often_a_form_stands_and_what_follows_it() -> None:
    """林晓 is always followed by 东; what stands once says nothing."""
    page = PageText(["林晓东来了。", "林晓东说，", "李强和李强华"])
    assert page.sights("林晓") == (2, 1.0)
    assert page.sights("林晓东") == (2, 0.5)
    assert page.sights("李强华") == (1, 0.0)
    assert page.sights("王") == (0, 0.0)


def test_a_page_answers_a_question_about_a_form_once() -> None:
    """What is reckoned about a form is kept, another question about it is another."""
    page, answers = PageText(["他在遮放。"]), iter(["seen", "other", "never"])
    given_ = [page.once(about, "遮放", lambda: [next(answers)]) for about in ("near", "near", "far")]
    assert given_ == [("seen",), ("seen",), ("other",)]


@pytest.mark.parametrize(
    ("text", "form", "seen"),
    [
        ("芒市的遮放出好米。", "遮放", "a town's stem, its region named"),
        ("车过遮放，天黑了。", "遮放", "a town's stem, nothing about it"),
        ("浙江的海盐也做螺丝钉。", "海盐", "known, level 2, its province named"),
        ("他在海盐住。", "海盐", "known, level 2, nothing about it"),
    ],
)
def test_a_small_place_is_likelier_where_the_page_names_a_larger_one(text: str, form: str, seen: str) -> None:
    """The page's other names tell 遮放 the town from two characters."""
    words = words_of(text)
    start = words.text.index(form)
    piece = Segment(start, start + len(form), "unknown")
    names = [name for name, _ in evidence_for_places(words, piece, (), GAZETTEER, PageText([words.text]))]
    assert seen in names


def test_weights_add_up_and_what_is_not_known_weighs_nothing() -> None:
    """By strength; the line without a name counts always."""
    weights = Weights({"": -1.0, "begins": 0.5})
    assert weights.of([("begins", 2.0), ("never seen", 9.0)]) == 0.0


@pytest.mark.parametrize("kind", ["people", "dotted", "places"])
def test_the_tables_hold_what_the_evidence_is_called(kind: str) -> None:
    """Each table starts from doubt and knows the greater part of what is seen in a plain sentence."""
    weights = weights_of(kind)
    assert weights.of([]) < 0
    words = words_of(SENTENCE)
    page, spans = PageText([words.text]), candidates.spans_of(words)
    start = words.text.index("陈斌")
    piece = next((p, told) for p, told in considered(words, GAZETTEER) if words.text[p.start : p.end] == "车站南路")
    seen = {
        "people": evidence_for_people(Stretch.of(words, start, start + 2, spans), page),
        "dotted": foreign.evidence(words, words.text.index("克劳斯"), words.text.index("昨天"), page),
        "places": evidence_for_places(words, *piece, GAZETTEER, page),
    }[kind]
    names = [name for name, strength in seen if strength]
    assert sum(weights.of([(name, 1.0)]) != weights.of([]) for name in names) > 0.7 * len(names)


@given(st.text(alphabet="张王李·—-路市村书记说,，。《》“”\n\t 　aA1①𠮷", max_size=40))
@settings(max_examples=200, deadline=None)
def test_every_piece_of_evidence_fits_a_line_of_a_table_and_is_given_once(text: str) -> None:
    """Whatever stands in the text."""
    for seen in seen_in(words_of(text)) if text.strip() else []:
        assert all(name and name.isprintable() and not name.startswith("#") for name, _ in seen)
        assert max(Counter(name for name, _ in seen).values()) == 1
