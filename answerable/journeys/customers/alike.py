"""Which customers may be one, with the reason. Nobody is merged by it: a person looks at both first."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.db import connection

from answerable.customers import queries
from answerable.customers.models import Identifier
from answerable.customers.rules.identifying import Unfit, written_in_one_way
from answerable.triage.rules.entities.entity import Kind

NAMED_AT_MOST, READ_AT_MOST = 20, 400
SHORTEST_HANDLE = 3


class Why(StrEnum):
    """What makes two persons alike, the surest first."""

    THREAD = "thread"
    IDENTIFIER = "identifier"
    HANDLE = "handle"
    ENTITY = "entity"
    NAME = "name"


@dataclass(slots=True)
class Alike:
    """Two persons who may be one: the one that was asked about, the other, and by what."""

    person_id: int
    other_id: int
    reasons: dict[Why, set[str]] = field(default_factory=lambda: defaultdict(set))


Pair = tuple[int, int]
# Beside each: whose, who else, and the words that are shown. A person is written of who stands for them, for rows follow mergers.
_HANDLES = """
SELECT mine.person_id, others.person_id, mine.handle FROM customers_identity AS mine
JOIN customers_identity AS others ON lower(others.handle) COLLATE "C" = lower(mine.handle) COLLATE "C"
WHERE mine.person_id = ANY(%(people)s::bigint[]) AND length(mine.handle) >= %(shortest)s
AND others.person_id <> mine.person_id AND others.network <> mine.network
"""
_THREADS = """
SELECT c.person_id, i.person_id, i.name FROM cases_case AS c
JOIN cases_leg AS l ON l.case_id = c.id JOIN customers_identity AS i ON i.id = l.identity_id
WHERE c.person_id = ANY(%(people)s::bigint[]) AND i.person_id <> c.person_id
"""
_NAMED = """
SELECT p.id, q.id, EXISTS (SELECT FROM customers_identifier AS k WHERE k.person_id = q.id)
    AND NOT EXISTS (SELECT FROM customers_identity AS i WHERE i.person_id = q.id)
FROM customers_person AS p CROSS JOIN LATERAL (
    SELECT q.id FROM customers_person AS q
    WHERE lower(q.name) COLLATE "C" = lower(p.name) COLLATE "C" AND q.id <> p.id ORDER BY q.id DESC LIMIT %(most)s
) AS q
WHERE p.id = ANY(%(people)s::bigint[]) AND position(' ' IN p.name) > 0
"""
_SAID = """
SELECT c.person_id, m.text, r.language, r.entities FROM unnest(%(people)s::bigint[]) AS wanted(id)
CROSS JOIN LATERAL (
    SELECT c.id, c.person_id FROM cases_case AS c WHERE c.person_id = wanted.id ORDER BY c.id DESC LIMIT 10
) AS c
JOIN triage_reading AS r ON r.case_id = c.id AND r.entities <> '[]'::jsonb
JOIN cases_message AS m ON m.id = r.message_id AND NOT m.is_ours AND m.deleted_at IS NULL
LIMIT %(most)s
"""
_KINDS: dict[str, Identifier.Kind] = {
    Kind.NUMBER: Identifier.Kind.NUMBER,
    Kind.REFERENCE: Identifier.Kind.NUMBER,
    Kind.EMAIL: Identifier.Kind.EMAIL,
    Kind.PHONE: Identifier.Kind.PHONE,
}
_SHARED = frozenset({Kind.NUMBER, Kind.REFERENCE, Kind.PARCEL, Kind.FLIGHT})


def alike(person_ids: Iterable[int]) -> list[Alike]:
    """Who may be one with one of these persons, the surest first; nobody of whom somebody said that they are two. Five questions."""
    people = sorted(set(person_ids))
    found: dict[Pair, Alike] = {}

    def note(one: int, other: int, why: Why, words: str) -> None:
        if one != other:
            found.setdefault((one, other), Alike(one, other)).reasons[why].add(words)

    for one, other, words in _ask(_THREADS, people):
        note(one, other, Why.THREAD, words)
    for one, other, words in _ask(_HANDLES, people):
        note(one, other, Why.HANDLE, words if "@" in words else f"@{words}")
    named = _ask(_NAMED, people)
    said = _ask(_SAID, sorted({*people, *(other for _one, other, _is in named)}))
    asked = set(people)
    for person_id, other, words in _identified([each for each in said if each[0] in asked]):
        note(person_id, other, Why.IDENTIFIER, words)
    for one, other, words in _same_things(named, said):
        note(one, other, Why.ENTITY, words)
    for one, other, is_known_beside in named:
        if is_known_beside:
            note(one, other, Why.NAME, "")
    apart = queries.kept_apart(people)
    standing = [each for pair, each in found.items() if tuple(sorted(pair)) not in apart]
    return sorted(standing, key=lambda each: (min(list(Why).index(why) for why in each.reasons), each.person_id, each.other_id))


def _ask(statement: str, people: list[int]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        most = NAMED_AT_MOST if statement is _NAMED else READ_AT_MOST
        cursor.execute(statement, {"people": people, "shortest": SHORTEST_HANDLE, "most": most})
        return list(cursor.fetchall())


def _identified(said: Iterable[tuple[Any, ...]]) -> Iterable[tuple[int, int, str]]:
    """Whose numbers, addresses and telephones stand in what these people wrote."""
    sought: dict[Identifier.Kind, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for person_id, text, _language, entities in said:
        for kind, start, end, value, _name in _read(entities):
            if kind in _KINDS:
                try:
                    written = written_in_one_way(_KINDS[kind], value or text[start:end])
                except Unfit:
                    continue
                sought[_KINDS[kind]][written].add(person_id)
    for kind, values in sought.items():
        for written, whose in queries.identified(kind, values).items():
            yield from ((person_id, whose.person_id, written) for person_id in values[written])


def _same_things(named: Iterable[tuple[Any, ...]], said: Iterable[tuple[Any, ...]]) -> Iterable[tuple[int, int, str]]:
    """Of those who are called the same: what both wrote about, in one language."""
    things: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for person_id, text, language, entities in said:
        things[person_id] |= {(language, value or text[start:end]) for kind, start, end, value, _name in _read(entities) if kind in _SHARED}
    for one, other, _is_known_beside in named:
        yield from ((one, other, value) for _language, value in sorted(things[one] & things[other]))


def _read(entities: str | list[list[Any]]) -> list[tuple[str, int, int, str, str]]:
    return [(each[0], each[1], each[2], each[3], each[4]) for each in (json.loads(entities) if isinstance(entities, str) else entities)]
