"""Finding by meaning among a hundred thousand messages: how long it takes, what the index weighs, and how fast vectors go in."""

import time
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import Any

import numpy as np
import psycopg

from answerable.cli.output import say
from answerable.inbox import queries as inbox
from answerable.inbox.queries import Viewer
from answerable.journeys.teach import examples
from answerable.learning.rules.embedder import Vectors, sentence_embedder
from answerable.meaning import queries as meanings
from answerable.meaning.operations.walk_back import STRETCH
from answerable.meaning.rules.readable import readable
from answerable.meaning.rules.written import written
from bench.installation import Installation
from bench.timing import Times, repeated

VECTORS, AFTERWARDS, AT_ONCE = 100_000, 1_024, 32
SAID = 2_000  # messages that people wrote; every other vector lies around one of theirs
AWAY = 0.9  # how far: .75 alike, as messages about the same matter are
ASKED = (
    "my parcel arrived broken",
    "Wo bleibt meine Erstattung?",
    "the app does not open any more",
    "train cancelled, how do I get home",
    "refund",
)
# The newest of all get theirs from the worker.
_MESSAGES = """
SELECT id, page_id FROM cases_message WHERE NOT is_ours AND id <= (SELECT max(id) - %s FROM cases_message) ORDER BY id DESC LIMIT %s
"""
_COPY = "COPY meaning_meaning (message_id, page_id, embedder, vector, at) FROM STDIN"
_INSERT = """
INSERT INTO meaning_meaning (message_id, page_id, embedder, vector, at)
SELECT id, page, %s, vector::halfvec, now() FROM unnest(%s::bigint[], %s::bigint[], %s::text[]) AS given(id, page, vector)
"""
# The older messages stay without: at 300 a second they would take the worker an hour while other things are measured.
_WALKED = """
INSERT INTO meaning_walk (embedder, top, below, bottom) SELECT %s, max(id), 0, 0 FROM cases_message
ON CONFLICT (embedder) DO UPDATE SET top = excluded.top, below = 0, bottom = 0
"""


def fill(installation: Installation) -> dict[str, Any]:
    """Give the newest messages vectors, and say how fast they go in once the index stands."""
    name = meanings.embedder_name()
    with psycopg.connect(installation.cluster.superuser_url, autocommit=True) as database:
        database.execute(_WALKED, [name])
        messages = database.execute(_MESSAGES, [STRETCH, VECTORS]).fetchall()
        made = zip(messages, _around(len(messages)), strict=True)
        later = list(islice(made, AFTERWARDS))
        index = database.execute("SELECT pg_get_indexdef('meaning_near'::regclass)").fetchone()
        assert index is not None
        database.execute("SET maintenance_work_mem = '1GB'; DROP INDEX meaning_near; TRUNCATE meaning_meaning")
        with database.cursor().copy(_COPY) as copy:
            for (message_id, page_id), vector in made:
                copy.write_row((message_id, page_id, name, written(vector), "now"))
        began = time.monotonic()
        database.execute(index[0])
        say(f"Indexing {VECTORS} vectors: {time.monotonic() - began:.0f} s")
        per_second = _into_index(database, name, later)
        database.execute("VACUUM (ANALYZE) meaning_meaning")
        size = database.execute("SELECT pg_relation_size('meaning_near') / 1024 / 1024, pg_relation_size('meaning_meaning') / 1024 / 1024")
        index_mb, table_mb = size.fetchone() or (0, 0)
    return {"vectors": VECTORS, "into_index_per_second": per_second, "index_mb": index_mb, "table_mb": table_mb}


def measure(who: Viewer) -> dict[str, Times]:
    """Words and meaning together, each time for words that were not asked for before; and what making a vector takes of it."""
    found = {f"words and meaning: {words}": repeated(partial(_asked_anew, who, words)) for words in ASKED}
    found["making the vector of what is asked for"] = repeated(lambda: sentence_embedder().embed([ASKED[0]]))
    for title, times in found.items():
        say(f"{title}: {times['p95']} ms")
    return found


def _asked_anew(who: Viewer, words: str) -> None:
    meanings.meaning_of.cache_clear()
    inbox.find(who, words)


def _around(count: int) -> Iterator[Vectors]:
    """Vectors that lie as those of messages do: some thousand real ones, and others near them."""
    texts = [readable(each.input.text) for each in islice(examples.own(), SAID)]
    said, chance = sentence_embedder().embed([text for text in texts if text]), np.random.default_rng(7)
    for _ in range(count):
        away = chance.standard_normal(said.shape[1], dtype=np.float32)
        vector = said[chance.integers(len(said))] + AWAY * away / np.linalg.norm(away)
        yield vector / np.linalg.norm(vector)


def _into_index(database: psycopg.Connection[Any], name: str, later: list[tuple[tuple[int, int], Vectors]]) -> int:
    """As the desk does it, some at a time."""
    began = time.monotonic()
    for place in range(0, len(later), AT_ONCE):
        part = later[place : place + AT_ONCE]
        ids, pages = [message[0] for message, _ in part], [message[1] for message, _ in part]
        database.execute(_INSERT, [name, ids, pages, [written(vector) for _, vector in part]])
    return round(len(later) / (time.monotonic() - began))
