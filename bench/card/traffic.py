"""The share of real traffic that needs a response: ninety minutes of what people wrote to more than twenty brands."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from answerable.journeys.measure import read_all
from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import EARLIER, Input, Reader
from answerable.triage.rules.trained import trained_reader
from bench.card.page import head, row

FILE = "support-on-twitter/ninety-minutes.csv"
Tweet = dict[str, str]


def traffic(data: Path) -> Iterator[str]:
    """A line for what begins a conversation and one for what goes on in one."""
    with (data / FILE).open(encoding="utf-8", newline="") as lines:
        tweets = {each["tweet_id"]: each for each in csv.DictReader(lines)}
    came = [each for each in tweets.values() if each["inbound"] == "True"]
    begins = [each for each in came if not each["in_response_to_tweet_id"]]
    goes_on = [each for each in came if each["in_response_to_tweet_id"]]
    yield from head("ninety minutes of traffic", "messages", "needs a response, learned", "word lists")
    for name, some in (("begins a conversation", begins), ("goes on in one", goes_on), ("all that customers wrote", came)):
        inputs = [_input(each, tweets) for each in some]
        yield row(name, len(some), *(f"{_share(reader, inputs):.0%}" for reader in (trained_reader(), lexical_reader())))


def _share(reader: Reader, inputs: Sequence[Input]) -> float:
    return sum(each.needs_response for each in read_all(reader, inputs)) / len(inputs)


def _input(tweet: Tweet, tweets: dict[str, Tweet]) -> Input:
    """With what stood before it in its conversation, as far as it is in the file."""
    before = list(_before(tweet, tweets))[::-1]
    own = [each["text"] for each in before if each["author_id"] == tweet["author_id"]]
    answered = [place for place, each in enumerate(before) if each["inbound"] != "True"]
    waiting = before[answered[-1] + 1 :] if answered else before
    return Input(tweet["text"], earlier=tuple(own[-EARLIER:]), asked_before_count=len(waiting), was_answered=bool(answered))


def _before(tweet: Tweet, tweets: dict[str, Tweet]) -> Iterator[Tweet]:
    seen = {tweet["tweet_id"]}
    while (parent := tweets.get(tweet["in_response_to_tweet_id"].split(".")[0])) and parent["tweet_id"] not in seen:
        seen.add(parent["tweet_id"])
        yield parent
        tweet = parent
