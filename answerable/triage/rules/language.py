"""Which language a text is in: by its script, and where many languages share that, by the letters of its words."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from answerable.triage.rules.letters import WRITTEN_IN_LATIN, chances
from answerable.triage.rules.tokens import Tokens, tokens

# Where each script's block begins, and the language that it stands for here ("" is Latin and whatever is not a letter).
_SCRIPTS = (
    (0x0, ""), (0x370, "el"), (0x400, "ru"), (0x530, "hy"), (0x590, "he"), (0x600, "ar"), (0x780, ""), (0x900, "hi"), (0x980, "bn"),
    (0xA00, ""), (0xB80, "ta"), (0xC00, ""), (0xE00, "th"), (0xE80, ""), (0x10A0, "ka"), (0x1100, "ko"), (0x1200, ""), (0x3040, "ja"),
    (0x3100, ""), (0x3400, "zh"), (0xA000, ""), (0xAC00, "ko"), (0xD7B0, ""), (0xFB50, "ar"), (0xFE00, ""),
)  # fmt: skip
_STARTS = [start for start, _ in _SCRIPTS]
_PERSIAN = frozenset("پچژگکی")
_UKRAINIAN = frozenset("іїєґ")
_KANA = ("\u3040", "\u30ff")
# Every language that a text can be found to be in.
KNOWN = tuple(sorted({*WRITTEN_IN_LATIN, "fa", "uk", *(language for _, language in _SCRIPTS if language)}))
READ_WORDS = 60
ENOUGH_WORDS = 20  # to tell a language by its letters
SURE = 0.6  # below it one in three is told wrongly, so that what the network says counts more
LIKELY = 0.3
CERTAIN = 0.95  # below it, what was said around a message is asked too
_SWITCHES = 0.1  # how often, beside the likeliest language around, another one is meant


def language_of(read: Tokens, hint: str = "", around: Sequence[str] = ()) -> str:
    """The language of a text as a two-letter code; `hint` where its words do not say enough; empty where that is empty.

    `around` is what stands before it: two words mean in a thread what the thread is in.
    """
    by_script = _by_script(read.words)
    if by_script:
        return by_script
    found: Mapping[str, float] = chances(read.written[:ENOUGH_WORDS])
    best = _likeliest(found)
    if best and found[best] < CERTAIN and any(around):
        found = _among(found, chances(tokens("\n".join(around)).written[:READ_WORDS]))
        best = _likeliest(found)
    if not best or found[best] < (SURE if hint else LIKELY):
        return hint
    return best


def _likeliest(found: Mapping[str, float]) -> str:
    return max(found, key=found.__getitem__, default="")


def _among(found: Mapping[str, float], around: Mapping[str, float]) -> Mapping[str, float]:
    """The chances of a text among others in which the chances are these."""
    if not around:
        return found
    weighed = {language: chance * (_SWITCHES + around[language]) for language, chance in found.items()}
    return {language: each / sum(weighed.values()) for language, each in weighed.items()}


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
    return _variant(language, set("".join(words[:READ_WORDS])))


def _variant(language: str, letters: set[str]) -> str:
    if language == "ar" and letters & _PERSIAN:
        return "fa"
    if language == "ru" and letters & _UKRAINIAN:
        return "uk"
    return "ja" if language == "zh" and any(_KANA[0] <= letter <= _KANA[1] for letter in letters) else language
