from __future__ import annotations

from generator.catalogue.fit import ENOUGH, Fits, Made, fitted

BAD, GOOD = ENOUGH - 100, ENOUGH + 1


def setting(ways: dict[str, dict[str, float]]) -> tuple[list[Fits], bytes]:
    """What was tried, and which setting was taken, where sections end so far down in each way."""
    tried: list[Fits] = []

    def make(fits: Fits) -> Made:
        tried.append(dict(fits))
        ends = {section: reached.get(fits.get(section, ""), BAD) for section, reached in ways.items()}
        return Made(repr(dict(fits)).encode(), ends)

    return tried, fitted(make)


def test_a_book_that_ends_well_is_set_once() -> None:
    """Nothing is tried where nothing is wrong."""
    assert setting({"a": {"": GOOD}}) == ([{}], b"{}")


def test_only_what_ends_badly_is_set_otherwise() -> None:
    """The first way that helps is kept, and the other sections stay as they are."""
    tried, taken = setting({"a": {"": GOOD}, "b": {"apart": GOOD}, "c": {"tight": GOOD}})
    assert taken == b"{'b': 'apart', 'c': 'tight'}"
    assert len(tried) == 3


def test_where_nothing_helps_the_fullest_page_is_taken() -> None:
    """Every way is tried once, then the best of them is set."""
    tried, taken = setting({"a": {"": 100, "apart": 120, "tight": 110, "loose": 90}})
    assert [fits.get("a", "") for fits in tried] == ["", "apart", "tight", "loose", "apart"]
    assert taken == b"{'a': 'apart'}"
