"""What the tables of weights are learnt from. Names and sentences are invented."""

from __future__ import annotations

from tests.recognise.pages import report
from tools.fit_names.cases import of_sentences, people, places
from tools.fit_names.pages import labels
from tools.fit_names.renaming import DOTTED, HAN, Pool, renamed

POOL = Pool.of(["王建国", "李秀", "欧阳兰", "克劳斯·韦伯", "阿依努尔·买买提"])


def test_the_longest_form_wins_and_what_is_doubtful_counts_neither_way() -> None:
    """王建国 in 王建国路 is no person there; 小李 is neither."""
    known = labels("王建国在王建国路见到小李", frozenset({"王建国"}), frozenset({"小李"}), frozenset({"王建国路"}))
    assert known == {(0, 3): True, (10, 12): False}


def test_names_are_exchanged_for_others_of_their_sort_and_always_for_the_same() -> None:
    """A Chinese name for a Chinese one, a name of several parts for such a one."""
    names = {"王建国", "克劳斯·韦伯"}
    for pattern, old in ((HAN, "王建国"), (DOTTED, "克劳斯·韦伯")):
        new = POOL.renaming(names, pattern, "a")
        assert new.keys() == {old}
        assert all(pattern.fullmatch(name) for name in new.values())
        assert new == POOL.renaming(names, pattern, "a")
    assert len({POOL.renaming(names, HAN, str(seed))["王建国"] for seed in range(20)}) > 5


def test_a_renamed_report_says_the_same_of_others() -> None:
    """Only the names change; without names nothing does."""
    (changed,) = renamed((report("王建国说，好。", "王建国走了。"),), {"王建国": "李秀"})
    assert [part.text for part in changed.parts] == ["李秀说，好。", "李秀走了。"]
    assert renamed((report("王建国说，好。"),), {}) == (report("王建国说，好。"),)


def test_every_name_of_a_sentence_is_a_case_and_so_is_what_only_looks_like_one() -> None:
    """Cases of both kinds, told by the gold."""
    (one,) = of_sentences([("", "书记王建国说，高兴得很。", ["王建国"])])
    found = {case.is_name for case in people(one)}
    assert found == {True, False}
    (one,) = of_sentences([("", "他家在车站南路，离老街不远。", ["车站南路"])])
    assert sum(case.is_name for case in places(one)) == 1
