"""Whether 1,000 phrases can be looked for in a whole network: a replayed firehose of 500 posts a second, in one thread.

The posts are made here, in many languages; one in fifty names a phrase, one in fifty nearly does. Each is read from the JSON in which
a network tells it, as a connector does.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from itertools import islice
from random import Random
from typing import Any

from answerable.listening.rules.matcher import Matcher, Wanted

PHRASES, A_SECOND = 1_000, 500
DISTINCT = 5_000  # posts, each of which is told over and over
NAMED_EVERY = 50
SENTENCES = (
    "Good morning everyone, what a lovely day by the sea it is going to be.",
    "I have waited for my parcel since Monday and nobody answers the phone, this is a joke!",
    "The new album is out now and I cannot stop listening to it 🎶🎶 #NowPlaying https://music.example/album/123",
    "Heute früh schon wieder Stau auf der A7, dafür scheint wenigstens die Sonne über der Elbe.",
    "Quelqu’un connaît un bon restaurant près de la gare ? Nous sommes six et nous avons très faim.",  # noqa: RUF001
    "Mañana juega mi equipo y no puedo dormir de los nervios, ¡vamos muchachos! ⚽️",
    "今日はとても暑いですね。アイスコーヒーを飲みながら本を読んでいます。",
    "오늘 점심은 뭐 먹을까? 회사 앞에 새로 생긴 식당이 맛있다고 하던데.",
    "今天的天气真好。我们去公园散步吧。顺便买点水果回家。",
    "วันนี้อากาศร้อนมาก อยากไปทะเลกับเพื่อนๆ จังเลย",
    "صباح الخير يا أصدقاء، كيف حالكم اليوم؟ أتمنى لكم يوما سعيدا",
    "Доброе утро! Сегодня иду на выставку современного искусства, кто со мной?",  # noqa: RUF001
    "आज बारिश बहुत तेज़ है और सड़क पर पानी भर गया है, घर से मत निकलना।",
    "Bugün hava çok güzel, arkadaşlarla sahile gidip çay içeceğiz.",
    "Że też ten autobus zawsze musi się spóźnić, kiedy pada deszcz…",
)
BEGINNINGS = (
    "Harbour",
    "Northern",
    "Quay",
    "Silver",
    "Hafen",
    "Grand",
    "Île",
    "Côte",
    "Puerto",
    "Океан",
    "みなと",
    "港口",
    "Orchid",
    "Blue",
)
ENDS = ("Rail", "Ferries", "Air", "Bank", "Foods", "Tel", "Energie", "Hotels", "Моторс", "電鉄", "银行", "Sport", "Media", "Water")

LATIN_ENDS = tuple(each for each in ENDS if each.isascii())


def measure(*, seconds: int) -> dict[str, Any]:
    """Posts a second as fast as it goes, and how far behind a replay at the firehose's pace falls, with what of a core it takes."""
    began = time.perf_counter()
    matcher = Matcher(_phrases())
    ready = time.perf_counter() - began
    posts = _posts()
    found = [_is_named(matcher, each) for each in posts]
    return {
        "phrases": PHRASES,
        "made_ready_seconds": round(ready, 3),
        "distinct_posts": len(posts),
        "characters_a_post": round(sum(len(json.loads(each)["text"]) for each in posts) / len(posts)),
        "named": sum(found[::NAMED_EVERY]),
        "of_so_many_that_name_one": len(found[::NAMED_EVERY]),
        "taken_though_they_nearly_do": sum(found[1::NAMED_EVERY]),
        "taken_of_all_others": sum(found) - sum(found[::NAMED_EVERY]) - sum(found[1::NAMED_EVERY]),
        "as_fast_as_it_goes": _fastest(matcher, posts, seconds=max(seconds // 4, 2)),
        "replayed": _replayed(matcher, posts, seconds=seconds),
    }


def _fastest(matcher: Matcher, posts: Sequence[bytes], *, seconds: int) -> dict[str, Any]:
    count, began = 0, time.perf_counter()
    while time.perf_counter() - began < seconds:
        for each in islice(posts, 500):
            _is_named(matcher, each)
        count += min(len(posts), 500)
    return {"posts_a_second": round(count / (time.perf_counter() - began))}


def _replayed(matcher: Matcher, posts: Sequence[bytes], *, seconds: int) -> dict[str, Any]:
    """Each post is due at its moment; behind is how much later it was done with."""
    behind, used, began = 0.0, time.thread_time(), time.perf_counter()
    total = A_SECOND * seconds
    for number in range(total):
        due = began + number / A_SECOND
        if (early := due - time.perf_counter()) > 0:
            time.sleep(early)
        _is_named(matcher, posts[number % len(posts)])
        behind = max(behind, time.perf_counter() - due)
    lasted = time.perf_counter() - began
    core = (time.thread_time() - used) / lasted
    return {"posts_a_second": round(total / lasted), "furthest_behind_ms": round(behind * 1000, 1), "of_one_core": round(core, 3)}


def _is_named(matcher: Matcher, told: bytes) -> bool:
    post = json.loads(told)
    return matcher.names(post["text"], post["language"]) is not None


def _phrases() -> list[Wanted]:
    """Names of two words, each with a misspelling and a hashtag; every tenth is taken back by something."""
    names = [f"{first} {last}" for first in BEGINNINGS for last in ENDS]
    found = []
    for number in range(PHRASES):
        name = names[number] if number < len(names) else f"{names[number % len(names)]} {number}"
        spellings = [name, f"{name}s", f"#{name.replace(' ', '')}help"]
        found.append(Wanted(number, spellings, ["museum"] if number % 10 == 0 else []))
    return found


def _posts() -> list[bytes]:
    random, made = Random(7), []
    for number in range(DISTINCT):
        words = [SENTENCES[random.randrange(len(SENTENCES))] for _ in range(random.choice((1, 1, 1, 2, 3)))]
        if number % NAMED_EVERY == 0:
            words.insert(0, f"Never again {random.choice(BEGINNINGS)} {random.choice(ENDS)}!")
        if number % NAMED_EVERY == 1:
            words.insert(0, f"The {random.choice(BEGINNINGS)} {random.choice(LATIN_ENDS)}wayish museum")
        words.append(f"({number})")
        made.append(json.dumps({"text": " ".join(words), "language": "", "at": number}).encode())
    return made
