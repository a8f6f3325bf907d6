"""Whether there are vectors here, whose, and those of given messages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import connection

from answerable.meaning.models import Meaning
from answerable.meaning.rules.written import sent

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_VECTORS = """
SELECT v.message_id, halfvec_send(v.vector) FROM meaning_meaning AS v JOIN cases_message AS m ON m.id = v.message_id
WHERE v.message_id = ANY(%(ids)s::bigint[]) AND v.embedder = %(embedder)s AND v.vector IS NOT NULL AND m.deleted_at IS NULL
"""


def is_possible() -> bool:
    """Whether this installation's server has pgvector; without it nothing has a vector."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [Meaning._meta.db_table])
        [is_there] = cursor.fetchone()
    return bool(is_there)


def embedder_name() -> str:
    """Whose vectors are kept; those of another one are being made anew."""
    from answerable.learning.rules.embedder import SentenceEmbedder  # loads NumPy

    return SentenceEmbedder.name


def vectors(message_ids: Iterable[int]) -> dict[int, NDArray[np.float32]]:
    """The vectors of these messages, of length 1; what was not read yet, says nothing or is gone is not in it."""
    ids = list(message_ids)
    if not ids or not is_possible():
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_VECTORS, {"ids": ids, "embedder": embedder_name()})
        return {message_id: sent(content) for message_id, content in cursor.fetchall()}
