"""The index tells every text that has a run of characters, and no other."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, strategies as st

from generator.search.pairs import DIGITS, IN_HEAD, LAST, MORE, SEVERAL, Searched, hash_of, shards_of, written

FEW = st.text(alphabet='疫情防控a"\\', max_size=8)
TEXTS = st.lists(st.builds(Searched, st.lists(FEW, max_size=2).map(tuple), st.lists(FEW, max_size=3).map(tuple)))


def read(text: str) -> Iterator[int]:
    """Numbers as the browser reads them."""
    number, weight = 0, 1
    for character in text:
        digit = DIGITS.index(character)
        number += digit * weight
        if digit < LAST:
            yield number
            number, weight = 0, 1
        else:
            weight *= MORE


def found(shards: tuple[str, ...], run: str) -> dict[int, int]:
    """What the index says of a run: the numbers of the texts, and how they have it."""
    shard = shards[hash_of(run) % len(shards)]
    start = shard.find(f"\n{run}")
    if start < 0:
        return {}
    said, number = {}, 0
    for value in read(shard[start + 1 + len(run) : shard.index("\n", start + 1)]):
        number += value // 4
        said[number] = value % 4
    return said


@given(st.lists(st.integers(0, 10**9)))
def test_numbers_come_back(numbers: list[int]) -> None:
    """Whatever their size."""
    assert list(read(written(numbers))) == numbers


@given(TEXTS, st.sampled_from([1, 2]), FEW)
def test_tells_who_has_a_run(texts: list[Searched], length: int, asked: str) -> None:
    """For every run of every text, and for others: the texts that have it in one passage."""
    shards = shards_of(texts, length)
    passages = [passage for text in texts for passage in (*text.head, *text.body)]
    runs = {p[start : start + length] for p in [*passages, asked] for start in range(len(p) - length + 1)}
    for run in runs:
        expected = {n for n, text in enumerate(texts) if any(run in p for p in (*text.head, *text.body))}
        said = found(shards, run)
        assert set(said) == expected
        for number, how in said.items():
            its = texts[number]
            assert bool(how & IN_HEAD) == any(run in p for p in its.head)
            assert bool(how & SEVERAL) == (sum(_count(p, run) for p in (*its.head, *its.body)) > 1)


def _count(passage: str, run: str) -> int:
    return sum(passage.startswith(run, start) for start in range(len(passage)))


def test_large_indexes_are_cut() -> None:
    """No shard grows with the exhibition."""
    texts = [Searched((), ("".join(chr(0x4E00 + (n * 31 + k * 7) % 20000) for k in range(200)),)) for n in range(300)]
    shards = shards_of(texts, 2)
    assert len(shards) > 10
    assert max(len(shard.encode()) for shard in shards) < 3 * sum(len(s.encode()) for s in shards) / len(shards)
