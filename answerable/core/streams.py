"""Listening to a server that sends events over one long answer: https://html.spec.whatwg.org/multipage/server-sent-events.html."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from answerable.core.http import Response, client, silences

LONGEST_EVENT = 1_000_000  # characters


@dataclass(frozen=True, slots=True)
class Event:
    """What a server said; without a name it is a sign of life."""

    name: str = ""
    data: str = ""


LIFE = Event()


@contextmanager
def open_stream(url: str, *, headers: Mapping[str, str], silence_seconds: float) -> Iterator[Response]:
    """An answer that goes on, whatever its status; raises NotReached, or NotAnswered where it says nothing for so long."""
    patience = httpx.Timeout(client().timeout.connect, read=silence_seconds)
    asked = {**headers, "Accept": "text/event-stream", "Cache-Control": "no-store"}
    with silences(), client().stream("GET", url, headers=asked, timeout=patience) as response:
        yield response


def events(lines: Iterable[str]) -> Iterator[Event]:
    """The events in the lines of such an answer; comments are signs of life."""
    name, data, length = "", list[str](), 0
    for line in lines:
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if not line:
            if data:
                yield Event(name or "message", "\n".join(data))
            name, data, length = "", [], 0
        elif not field:
            yield LIFE
        elif field == "event":
            name = value
        elif field == "data" and (length := length + len(value)) <= LONGEST_EVENT:
            data.append(value)
