"""A message as numbers: what its words mean, what the word lists found in it, and where it stands."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from math import log1p

import numpy as np

from answerable.learning.rules.embedder import Embedder
from answerable.learning.rules.heads import Matrix
from answerable.triage.rules.labels import Reason, Sentiment, Urgency
from answerable.triage.rules.lexical import Look
from answerable.triage.rules.reader import Input
from answerable.triage.rules.signals import WEIGHTS
from answerable.triage.rules.signature import unsigned

# Whoever changes what the numbers mean, or their order, names them anew: a model knows only the ones that it learned from.
VERSION = "features-1"

MEANING, _FACT = 4.0, 0.5  # how much the squares of a weight cost, the one kind beside the other
_SIGNALS = sorted({name for name, _ in WEIGHTS.values()})
_LINK = re.compile(r"https?://\S+|www\.\S+")
_HANDLE = re.compile(r"@\w+")
_HASHTAG = re.compile(r"#(\w+)")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SPACE = re.compile(r"\s+")


def features(batch: Sequence[Input], looks: Sequence[Look], embedder: Embedder) -> Matrix:
    """One row a message; `looks` are those of the word lists, in the same order."""
    meaning = embedder.embed([plain(message.text) for message in batch])
    return np.hstack([meaning.astype(np.float64) * MEANING, facts(batch, looks), np.ones((len(batch), 1))])


def facts(batch: Sequence[Input], looks: Sequence[Look]) -> Matrix:
    """What is known of each message beside its meaning."""
    return np.array([_facts(message, look) for message, look in zip(batch, looks, strict=True)]).reshape(len(batch), -1) * _FACT


def plain(text: str) -> str:
    """Without what only a network means, and without the name below it: links gone, handles as "you", the words of a hashtag apart."""
    words = unsigned(_HANDLE.sub("you", _LINK.sub("", html.unescape(text))))
    said = _HASHTAG.sub(lambda found: _HUMP.sub(" ", found[1]), words)
    return _SPACE.sub(" ", said).strip()


def _facts(message: Input, look: Look) -> list[float]:
    return [*_words(look), *_form(message.text, look), *_place(message), *_verdict(look)]


def _words(look: Look) -> list[float]:
    return [min(look.found.scores[name], 6) / 3 for name in _SIGNALS]


def _form(text: str, look: Look) -> list[float]:
    read = look.found.tokens
    shouted = sum(letter.isupper() for letter in text) > 0.3 * len(text)
    starts = [text.startswith(mark) for mark in ("@", "RT ", ".@")]
    counts = [min(read.question_count, 3), min(read.link_count, 2), min(read.mention_count, 3), log1p(read.word_count) / 2]
    return [*counts, float("!" in text), float(shouted), float("#" in text), *map(float, starts)]


def _place(message: Input) -> list[float]:
    """What stands before it and how it came. Stars are said twice: whether there are any, and how many from -1 to 1."""
    stars = message.rating
    before = [message.post_text != "", message.was_answered, message.earlier != (), message.asked_before_count > 0]
    return [*map(float, before), float(not message.is_public), float(stars is not None), (stars - 3) / 2 if stars else 0.0]


def _verdict(look: Look) -> list[float]:
    read = look.assessment
    verdicts = [
        *(read.reason is each for each in Reason),
        *(read.sentiment is each for each in Sentiment),
        *(read.urgency is each for each in Urgency),
        read.needs_response,
    ]
    return [float(each) for each in verdicts]
