"""What is measured: a set of real messages, how the command is called on it, and what was aimed at."""

from __future__ import annotations

from typing import NamedTuple

LANGUAGES = ("arabic", "english", "french", "german", "hindi", "italian", "portuguese", "spanish")


class Set(NamedTuple):
    """A file, the arguments of `triage score` and which figure the aim is about."""

    name: str
    file: str
    task: str
    arguments: tuple[str, ...]
    figure: str = "macro_f1"
    aim: str = ""


def _care(task: str, figure: str, aim: str) -> Set:
    return Set("care messages, two readers agreeing", "care/labelled.csv", task, ("--text", "text", "--label", task), figure, aim)


_TWEETS = ("--text", "text", "--label", "label")
SETS = (
    Set("tweets to airlines", "airline/tweets.csv", "sentiment", ("--text", "text", "--label", "airline_sentiment"), aim=".70"),
    Set("tweets, TweetEval", "tweeteval/sentiment_val.csv", "sentiment", _TWEETS, "macro_recall", ".66"),
    _care("sentiment", "macro_f1", ""),
    Set(
        "tweets to 93 brands",
        "complaints/tweets.csv",
        "complaint",
        ("--text", "text", "--label", "complaint", "--map", "1=yes,0=no"),
        aim=".77",
    ),
    _care("needs_response", "macro_f1", ".86"),
    _care("needs_response", "recall yes", ".95"),
    _care("reason", "macro_f1_frequent", ".75"),
    _care("urgency", "high or critical, recall", ".85"),
    _care("urgency", "high or critical, precision", ".50"),
    Set("tweets in five languages", "language/tweets.csv", "language", ("--no-header", "--text", "2", "--label", "1"), "accuracy", ""),
)
MANY_LANGUAGES = tuple(Set(f"tweets, {each}", f"multilingual/{each}_val.csv", "sentiment", _TWEETS) for each in LANGUAGES)
CURVE = SETS[0]
CURVE_AIMS = {200: ".75", 1000: ".775"}
