"""What the words of a message speak for: weights by label, and which words they were."""

from typing import NamedTuple

from answerable.triage.rules.lexicon import Lexicon
from answerable.triage.rules.tokens import Tokens, fold

# A label of the word lists: what it counts towards, and how much one hit weighs. Units: a plain hint weighs 1.
WEIGHTS = {
    "complaint": ("complaint", 2),
    "complaint_hint": ("complaint", 1),
    "question": ("question", 1),
    "request": ("request", 1),
    "praise": ("praise", 2),
    "praise_hint": ("praise", 1),
    "suggestion": ("suggestion", 2),
    "sales": ("sales", 2),
    "press": ("press", 2),
    "danger": ("danger", 2),
    "fraud": ("fraud", 2),
    "now": ("now", 2),
    "now_hint": ("now", 1),
    "closing": ("closing", 1),
    "noise": ("noise", 1),
    "insult": ("insult", 1),
    "greeting": ("greeting", 1),
    "us": ("us", 1),
    "me": ("me", 1),
    "contest": ("contest", 1),
}
# What says something else about a message than why it was written; the reader that learned knows only those above.
MARKS = {
    "contrast": ("contrast", 1),
    "turned": ("turned", 1),
    "abuse": ("abuse", 1),
    "aimed": ("aimed", 1),
    "threat": ("threat", 1),
    "spam": ("spam", 2),
    "spam_hint": ("spam", 1),
    "travel": ("travel", 1),
    "deadline": ("deadline", 1),
    "frail": ("frail", 1),
    "peril": ("peril", 1),
}
_MEANT = WEIGHTS | MARKS
_NOTHING = dict.fromkeys((name for name, _ in _MEANT.values()), 0)
# A longer phrase that was understood as a whole takes these from the words within it ("thanks in advance" is no thanks).
_SOFT = frozenset({"closing", "praise", "praise_hint", "complaint_hint", "greeting", "noise", "question", "abuse", "contrast"})
_TURNED = {"praise": "complaint", "praise_hint": "complaint_hint"}
_DROPPED = frozenset({"complaint", "complaint_hint", "danger", "fraud"})
_KIND = frozenset({"closing", "praise", "praise_hint"})
_PLEASED = "pleased"
_MOODS = frozenset({"", _PLEASED})
_REACH_OF_NEGATION = 3
_LONG_AGO = -1_000


class Hit(NamedTuple):
    """Words as they were written, and what they count towards."""

    name: str
    weight: int
    text: str


class Signals(NamedTuple):
    """Summed weights by name (each of `WEIGHTS` and `MARKS`), and the hits that they come from."""

    scores: dict[str, int]
    hits: list[Hit]
    tokens: Tokens


def signals(read: Tokens, words_of: Lexicon) -> Signals:
    """Look every phrase up once; each counts once however often it is repeated."""
    hits: dict[tuple[str, str], Hit] = {}
    covered, negated_at, mood = 0, _LONG_AGO, ""
    for start, (word, after) in enumerate(zip(read.words, [*read.words[1:], ""], strict=False)):
        for rest, labels in words_of.starting_with(word):
            if rest and ((rest[0] != after and rest[0][-1] != "*") or not _follows(read.words, start + 1, rest)):
                continue
            end = start + 1 + len(rest)
            for label in labels:
                meant = "" if start < covered and label in _SOFT else _after_negation(label, start - negated_at)
                if meant:
                    hits.setdefault((meant, " ".join(read.words[start:end])), Hit(*_MEANT[meant], " ".join(read.written[start:end])))
                    mood = _mood(mood, meant, " ".join(read.written[start:end]))
            covered = max(covered, end) if rest else covered
        if word in words_of.negations:
            negated_at = start
        elif word == ".":
            negated_at = _LONG_AGO
    tags = [Hit("complaint", 2, tag) for tag in read.written if tag[0] == "#" and fold(tag).endswith(words_of.tag_endings)]
    turned = [Hit("turned", 1, mood)] if mood not in _MOODS else []
    found = [*hits.values(), *tags, *turned]
    return Signals(_summed(found), found, read)


def _mood(mood: str, label: str, text: str) -> str:
    """Kind once they thank or praise; behind that, "but" and "still" turn it, and hold until they are kind again."""
    if label in _KIND:
        return _PLEASED
    return text if label == "contrast" and mood == _PLEASED else mood


def _follows(words: list[str], at: int, rest: tuple[str, ...]) -> bool:
    if at + len(rest) > len(words):
        return False
    for offset, wanted in enumerate(rest):
        word = words[at + offset]
        if word != wanted and not (wanted[-1] == "*" and word.startswith(wanted[:-1])):
            return False
    return True


def _after_negation(label: str, distance: int) -> str:
    """What a label means `distance` words after a negation: "not good" complains, "no problem" says nothing."""
    if distance > _REACH_OF_NEGATION:
        return label
    if label in _TURNED:
        return _TURNED[label]
    return "" if label in _DROPPED and distance < _REACH_OF_NEGATION else label


def _summed(hits: list[Hit]) -> dict[str, int]:
    scores = _NOTHING.copy()
    for name, weight, _ in hits:
        scores[name] += weight
    return scores
