"""Making the table by which languages are told from letters: from our own messages, and from how frequent words are in each language.

The frequencies are wordfreq's (Speer, 2022, doi:10.5281/zenodo.7199437; data CC BY-SA 4.0, requirements/train.txt): of subtitles, tweets
and talk beside books and Wikipedia, for customers write as they talk. The table that is made of them has the same licence.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterator
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from answerable.journeys.teach import examples
from answerable.learning.rules.heads import Matrix, softmax
from answerable.triage.rules.letters import BUCKETS, WRITTEN_IN_LATIN, groups_of, letters_of, place_of

_PIECES, _MADE_UP = 6_000, 36_000  # texts a language: of our messages, and of words drawn by how frequent they are
_MOST_WORDS = 7
_FREQUENT = 80_000  # words a language
_FLATTER = 0.75  # rare words are drawn more often than they are said, for each is seen a few times at most
_ROUNDS, _BATCH, _PACE = 8, 512, 1.0
_SEED = 20261122
_WORD = re.compile(r"(?<![#@\w])[^\W\d_]+(?:'[^\W\d_]+)?")
_NO_TEXT = re.compile(r"https?://\S+|www\.\S+|⏎")

Rows = list[tuple[NDArray[np.int64], Matrix]]  # of each text the buckets, and how much each counts


def make() -> bytes:
    """The table: one number for how much a step is, then a byte for each bucket and language."""
    dice = np.random.default_rng(_SEED)
    rows, said = _examples(dice)
    weights = _fitted(rows, np.array(said), dice)
    size = float(np.quantile(np.abs(weights), 0.9995)) / 127
    steps = np.clip(np.round(weights / size), -127, 127).astype(np.int8)
    return zlib.compress(size.hex().encode().ljust(32) + steps.tobytes(), 9)


def _examples(dice: np.random.Generator) -> tuple[Rows, list[int]]:
    rows, said = Rows(), list[int]()
    for place, language in enumerate(WRITTEN_IN_LATIN):
        own = [each for each in _own(language) if each]
        pieces = [_piece(own[number], dice) for number in dice.integers(0, len(own), _PIECES)]
        for words in (*pieces, *_made_up(language, dice)):
            if known := [each for each in map(letters_of, words) if each]:
                rows.append(_row(known))
                said.append(place)
    return rows, said


def _row(words: list[str]) -> tuple[NDArray[np.int64], Matrix]:
    """Groups and whole words, either kind by the square root of how many."""
    groups, whole = [each for word in words for each in groups_of(word)], [place_of(word) for word in words]
    shares = np.repeat([1 / sqrt(len(groups)), 1 / sqrt(len(whole))], [len(groups), len(whole)])
    return np.array([*groups, *whole]), shares[:, None]


def _own(language: str) -> Iterator[list[str]]:
    for file in sorted((examples.CORPUS / language).glob("*.tsv")):
        yield from (_WORD.findall(_NO_TEXT.sub(" ", row["text"])) for row in examples.rows(file))


def _piece(words: list[str], dice: np.random.Generator) -> list[str]:
    """Some words in a row; one in three without accents, as many people type."""
    length = int(dice.integers(1, _MOST_WORDS + 1))
    start = int(dice.integers(0, max(1, len(words) - length + 1)))
    piece = words[start : start + length]
    return [_bare(each) for each in piece] if dice.random() < 1 / 3 else piece


def _bare(word: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each))


def _made_up(language: str, dice: np.random.Generator) -> Iterator[list[str]]:
    """Words after each other as often as they are said, in no order."""
    words, often = _frequencies(language)
    drawn = dice.choice(len(words), size=(_MADE_UP, _MOST_WORDS), p=often)
    for row, length in zip(drawn, dice.integers(1, _MOST_WORDS + 1, _MADE_UP), strict=True):
        yield _piece([words[each] for each in row[:length]], dice)


def _frequencies(language: str) -> tuple[list[str], Matrix]:
    from wordfreq import get_frequency_dict

    known = get_frequency_dict(language, "best")
    words = sorted((word for word in known if word[0].isalpha()), key=lambda word: (-known[word], word))[:_FREQUENT]
    often = np.array([known[word] for word in words]) ** _FLATTER
    return words, often / often.sum()


def _fitted(rows: Rows, said: NDArray[np.int64], dice: np.random.Generator) -> Matrix:
    """Softmax regression; AdaGrad, Duchi et al., Adaptive Subgradient Methods, JMLR 2011."""
    shape = (BUCKETS, len(WRITTEN_IN_LATIN))
    weights, slopes, truth = np.zeros(shape), np.full(shape, 1e-4), np.eye(shape[1])
    for _ in range(_ROUNDS):
        order = dice.permutation(len(rows))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            places, shares = (np.concatenate([rows[each][part] for each in batch]) for part in (0, 1))
            lengths = np.array([len(rows[each][0]) for each in batch])
            scores = np.add.reduceat(weights[places] * shares, np.concatenate([[0], np.cumsum(lengths)[:-1]]))
            wrong = (softmax(scores) - truth[said[batch]]) / len(batch)
            touched, where = np.unique(places, return_inverse=True)
            slope = np.zeros((len(touched), shape[1]))
            np.add.at(slope, where, np.repeat(wrong, lengths, axis=0) * shares)
            slopes[touched] += slope**2
            weights[touched] -= _PACE * slope / np.sqrt(slopes[touched])
    return weights
