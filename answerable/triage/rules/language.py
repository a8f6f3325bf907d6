"""Which language a text is in: by script, and for the Latin one and Arabic by the small words of each language."""

from bisect import bisect_right
from functools import cache

from answerable.triage.rules.lexicon import LANGUAGES, lexicon

# Where each script's block begins, and the language that it stands for here ("" is Latin and whatever is not a letter).
_SCRIPTS = (
    (0x0, ""), (0x370, "el"), (0x400, "ru"), (0x530, "hy"), (0x590, "he"), (0x600, "ar"), (0x780, ""), (0x900, "hi"), (0x980, "bn"),
    (0xA00, ""), (0xB80, "ta"), (0xC00, ""), (0xE00, "th"), (0xE80, ""), (0x10A0, "ka"), (0x1100, "ko"), (0x1200, ""), (0x3040, "ja"),
    (0x3100, ""), (0x3400, "zh"), (0xA000, ""), (0xAC00, "ko"), (0xD7B0, ""), (0xFB50, "ar"), (0xFE00, ""),
)  # fmt: skip
_STARTS = [start for start, _ in _SCRIPTS]
_PERSIAN = frozenset("پچژگکی")
_UKRAINIAN = frozenset("іїєґ")
# Every language that a text can be found to be in.
KNOWN = tuple(sorted({*LANGUAGES, "fa", "uk", *(language for _, language in _SCRIPTS if language)}))
READ_WORDS = 60
SURE = 1.0


def language_of(words: list[str], hint: str = "") -> str:
    """The language of folded `words` as a two-letter code; `hint` where they do not say enough; empty where that is empty."""
    by_script = _by_script(words)
    if by_script:
        return by_script
    scores = [0.0] * len(LANGUAGES)
    table = _weights()
    for word in words[:READ_WORDS]:
        for index, weight in table.get(word, ()):
            scores[index] += weight
    best = max(scores)
    if best < SURE and (hint or best < SURE / 3):
        return hint
    return LANGUAGES[scores.index(best)]


def _by_script(words: list[str]) -> str:
    """The language of the script that most words are in, if it is not the Latin one."""
    counts: dict[str, int] = {}
    for word in words[:READ_WORDS]:
        if not word.isascii() and word[0].isalpha():
            language = _SCRIPTS[bisect_right(_STARTS, ord(word[0])) - 1][1]
            counts[language] = counts.get(language, 0) + 1
    latin = sum(word.isascii() and word.isalpha() for word in words[:READ_WORDS])
    language = max(counts, key=counts.__getitem__, default="")
    if not language or counts[language] < latin:
        return ""
    return _variant(language, set("".join(words[:READ_WORDS])), counts)


def _variant(language: str, letters: set[str], counts: dict[str, int]) -> str:
    if language == "ar" and letters & _PERSIAN:
        return "fa"
    if language == "ru" and letters & _UKRAINIAN:
        return "uk"
    return "ja" if language == "zh" and "ja" in counts else language


@cache
def _weights() -> dict[str, list[tuple[int, float]]]:
    """For each word the languages that have it, the more of them the less it says; small words say twice what others do."""
    weights: dict[str, dict[int, float]] = {}
    for index, language in enumerate(LANGUAGES):
        for word in lexicon(language).single_words():
            if len(word) > 2:
                weights.setdefault(word, {})[index] = 0.5
        for word in lexicon(language).function_words:
            weights.setdefault(word, {})[index] = 1.0
    return {word: [(index, weight / len(of)) for index, weight in of.items()] for word, of in weights.items()}
