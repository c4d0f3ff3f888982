from __future__ import annotations

import pytest

from generator.content.edtf import is_edtf, nearest_edtf


@pytest.mark.parametrize(
    "text",
    [
        "2020", "2020-02", "2020-02-17", "2020-02-29", "2020-02-17~", "2020?", "2020-02%", "202X", "20XX", "2020-XX",
        "2020-02-XX", "2020-XX-XX", "2020-21", "2021-05/2021-06", "2021/..", "../2021", "2021-05~/2021-06?", "/2021-06",
        "2021/2021-05",
    ],
)  # fmt: skip
def test_dates_and_intervals_of_level_0_and_1_are_taken(text: str) -> None:
    """What ISO 8601-2 allows and a newspaper can need is no fault."""
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "20", "2020-2", "2020-13", "2020-02-30", "2021-02-29", "2020/2/17", "2020-02-17~~", "XXXX", "2020-25",
        "2021-06/2021-05", "2021/2020", "../..", "/", "2020-02-17T10:00", "约2020", "２０２０", "2020-00", "2020-01-00",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    """Days that no calendar has, times, backward intervals and other notations are faults."""
    assert not is_edtf(text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2020/2/17", "2020-02-17"),
        ("2020年2月17日", "2020-02-17"),
        ("2020.2", "2020-02"),
        ("2020年2月", "2020-02"),
        ("2020-2-30", None),
        ("17.2.2020", None),
    ],
)
def test_the_date_that_was_meant_is_proposed(written: str, meant: str | None) -> None:
    """A date in another notation comes back as EDTF, where it is one."""
    assert nearest_edtf(written) == meant
