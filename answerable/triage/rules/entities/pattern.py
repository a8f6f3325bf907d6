"""A pattern for numbers, made from a few of them: what is the same in all stays, what differs becomes a digit or a letter."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from answerable.triage.rules.entities.own import compiled

_SIGN, _DIGIT, _LETTER = "sign", "[0-9]", "[A-Z]"
_EITHER = "[0-9A-Z]"


class Misses(ValueError):
    """An example that a pattern does not find; holds it."""


def tried(pattern: str, examples: Sequence[str]) -> str:
    """The pattern, or without one that of the examples; each of them has to be found whole. Refuses what RE2 cannot read."""
    if not pattern and not any(re.search(r"\d", each) for each in examples):
        raise Misses(examples[0] if examples else "")
    pattern = pattern or from_examples(examples)
    for each in examples:
        if not any(found.span() == (0, len(each)) for found in compiled(pattern).finditer(each)):
            raise Misses(each)
    if not examples:
        compiled(pattern)
    return pattern


def from_examples(examples: Sequence[str]) -> str:
    """`ORD-12345` and `ORD-1234567` give `ORD-[0-9]{5,7}`; numbers of different build stand beside each other."""
    shapes: dict[tuple[str, ...], list[list[str]]] = {}
    for each in dict.fromkeys(examples):
        parts = list(_parts(each))
        shapes.setdefault(tuple(kind if kind != _SIGN else text for kind, text in parts), []).append([text for _, text in parts])
    made = ["".join(map(_piece, shape, zip(*rows, strict=True))) for shape, rows in shapes.items()]
    return "|".join(dict.fromkeys(made))


def _parts(example: str) -> Iterator[tuple[str, str]]:
    """Runs of digits, of letters, of signs. Letters and digits in turns ("KX4P7W") are one run of either."""
    for is_word, run in groupby(example, str.isalnum):
        text = "".join(run)
        kinds = [_DIGIT if each.isdigit() else _LETTER for each in text]
        turns = [kind for kind, _ in groupby(kinds)]
        if not is_word:
            yield _SIGN, text
        elif len(turns) > 2:
            yield _EITHER, text
        else:
            for kind, letters in groupby(text, lambda letter: _DIGIT if letter.isdigit() else _LETTER):
                yield kind, "".join(letters)


def _beginning(texts: tuple[str, ...]) -> str:
    """The letters that all begin with; one sign at least is left to differ."""
    columns = zip(*(each[:-1] for each in texts), strict=False)
    return "".join(each[0] for each in takewhile(lambda column: column[0].isalpha() and len(set(column)) == 1, columns))


def _piece(kind: str, texts: tuple[str, ...]) -> str:
    """Letters that are the same in all examples are meant so; digits never are."""
    if kind not in {_DIGIT, _LETTER, _EITHER} or (kind == _LETTER and len(set(texts)) == 1):
        return re.escape(texts[0]).replace("\\-", "-")
    begins = _beginning(texts) if kind == _EITHER and len(set(texts)) > 1 else ""
    shortest, longest = min(map(len, texts)) - len(begins), max(map(len, texts)) - len(begins)
    return begins + kind + (f"{{{shortest}}}" if shortest == longest else f"{{{shortest},{longest}}}")
