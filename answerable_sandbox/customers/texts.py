"""The scripts, read and filled with invented places and trains."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

SCRIPTS = Path(__file__).with_name("scripts")
LANGUAGES = ("en", "de", "es", "fr", "ar")
WEIGHTS = (40, 25, 12, 13, 10)
PLACES = ("Northhaven", "Saltmarsh", "Quay Street", "Lantern Hill", "Ferrygate", "Oldmill", "Breakwater", "Port Elin")

NEEDS_NO_ANSWER = ("chatter", "praise")
TOPICS_OF_REVIEWS = ("delay", "cancelled", "refund", "ramp", "machine", "praise", "comfort")
STARS = {"furious": 1, "ironic": 2, "worried": 2, "terse": 3, "patient": 4, "cheerful": 5}


@dataclass(frozen=True)
class Person:
    """Somebody from a script."""

    handle: str
    name: str
    mood: str
    followers: int
    language: str


@dataclass(frozen=True)
class Opening:
    """How a matter begins: its topic, the words, and the train that is named in them."""

    topic: str
    text: str
    train: str


@cache
def script(language: str) -> dict[str, Any]:
    """The script of a language."""
    found: dict[str, Any] = json.loads((SCRIPTS / f"{language}.json").read_text(encoding="utf-8"))
    return found


def somebody(die: random.Random) -> Person:
    """A person of any language."""
    language = die.choices(LANGUAGES, WEIGHTS)[0]
    return Person(**die.choice(script(language)["people"]), language=language)


def somebody_else(die: random.Random, person: Person) -> Person:
    """Another person of the same language."""
    others = [one for one in script(person.language)["people"] if one["handle"] != person.handle]
    return Person(**die.choice(others), language=person.language)


def train(die: random.Random) -> str:
    """A train number."""
    return f"HR {die.randrange(101, 899)}"


def opening(die: random.Random, person: Person, page_kind: str) -> Opening:
    """Words that fit the person's mood and the kind of page."""
    fitting = [one for one in script(person.language)["openings"] if one["mood"] == person.mood and _fits(one["topic"], page_kind)]
    chosen, named = die.choice(fitting), train(die)
    words = Template(chosen["text"]).substitute(place=die.choice(PLACES), minutes=die.randrange(12, 95), train=named)
    return Opening(chosen["topic"], words, named)


def follow_up(die: random.Random, person: Person, sort: str) -> str:
    """Words for asking again, thanking, or not being content (again, thanks, unhappy)."""
    choices = script(person.language)[sort]
    return str(die.choice([*choices.get(person.mood, []), *choices["any"]]))


def aside(die: random.Random, person: Person) -> str:
    """What people say to each other."""
    return str(die.choice(script(person.language)["asides"]))


def stars(person: Person, topic: str) -> int:
    """How many stars somebody gives."""
    return 5 if topic == "praise" else STARS[person.mood]


def _fits(topic: str, page_kind: str) -> bool:
    if page_kind == "reviews":
        return topic in TOPICS_OF_REVIEWS
    return page_kind != "direct" or topic != "chatter"
