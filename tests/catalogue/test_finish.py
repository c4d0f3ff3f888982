from __future__ import annotations

from io import BytesIO
from itertools import count
from zlib import compress

import pikepdf
import pytest

from generator.catalogue.finish import AMBIGUOUS, finished

# Of so many, 600 packs are made.
ELEMENTS = 60_000


def ending_in_cr() -> bytes:
    """A drawing whose packed data ends in a carriage return."""
    drawings = (f"0 0 m {number} {number} l S\n".encode() for number in count())
    return next(drawing for drawing in drawings if compress(drawing).endswith(b"\r"))


@pytest.fixture
def ambiguous() -> bytes:
    """A PDF with such a stream."""
    made = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.pages[0].Contents = document.make_stream(ending_in_cr())
        document.save(made, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert AMBIGUOUS in made.getvalue()
    return made.getvalue()


def test_no_stream_ends_as_a_line_does(ambiguous: bytes) -> None:
    """The length of a stream is the same however a reader finds its end, and what is drawn is the same."""
    done = finished(ambiguous)
    assert AMBIGUOUS not in done
    with pikepdf.open(BytesIO(done)) as document:
        assert document.pages[0].Contents.read_bytes().strip() == ending_in_cr().strip()


def test_the_same_document_gives_the_same_bytes(ambiguous: bytes) -> None:
    """No time and no chance goes into the file."""
    assert finished(ambiguous) == finished(ambiguous)


def structured(elements: int) -> bytes:
    """A PDF with so many elements of structure, that some pack of them ends in a carriage return."""
    made = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        root = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
        each = (pikepdf.Dictionary(S=pikepdf.Name.P, P=root, T=f"{number}") for number in range(elements))
        root.K = pikepdf.Array([document.make_indirect(element) for element in each])
        document.Root.StructTreeRoot = root
        document.save(made)
    return made.getvalue()


def test_packs_of_objects_end_otherwise_and_stay_packed() -> None:
    """A large book has hundreds of packs: one that ends so is no reason to unpack all of them."""
    pdf, packed = structured(ELEMENTS), BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    assert AMBIGUOUS in packed.getvalue()
    done = finished(pdf)
    assert AMBIGUOUS not in done
    assert len(done) < len(packed.getvalue()) * 1.01
    with pikepdf.open(BytesIO(done)) as document:
        assert len(document.Root.StructTreeRoot.K) == ELEMENTS
