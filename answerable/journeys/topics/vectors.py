"""What customers said at the beginning of a case, as one vector."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from answerable.learning.rules.embedder import Vectors, sentence_embedder
from answerable.topics.queries.looked_at import Said, beginnings

ENOUGH_WORDS = 4


@dataclass(frozen=True, slots=True)
class Beginning:
    """The vector of a case, of length 1 or 0; up to which message was read, and whether that was enough."""

    vector: Vectors
    message_id: int
    is_whole: bool
    text: str


def of_cases(case_ids: Iterable[int]) -> dict[int, Beginning]:
    """Of each case what its customer said first, and what came next where that was only a greeting."""
    said = {case_id: _enough(messages) for case_id, messages in beginnings(case_ids).items()}
    vectors = of_messages([message for messages in said.values() for message in messages])
    return {case_id: _beginning(messages, vectors) for case_id, messages in said.items()}


def of_messages(messages: Sequence[Said]) -> dict[int, Vectors]:
    """The vector of each message."""
    made = sentence_embedder().embed([message.text for message in messages])
    return {message.message_id: vector for message, vector in zip(messages, made, strict=True)}


def packed(vector: Vectors) -> bytes:
    """A vector as it is kept: two bytes a number."""
    return vector.astype("<f2").tobytes()


def unpacked(content: bytes) -> Vectors:
    """The vector that was kept."""
    return np.frombuffer(content, dtype="<f2").astype(np.float32)


def _enough(messages: Sequence[Said]) -> list[Said]:
    taken: list[Said] = []
    for message in messages:
        taken.append(message)
        if _is_whole(taken):
            break
    return taken


def _is_whole(messages: Sequence[Said]) -> bool:
    return sum(len(message.text.split()) for message in messages) >= ENOUGH_WORDS


def _beginning(messages: Sequence[Said], vectors: dict[int, Vectors]) -> Beginning:
    middle = np.sum([vectors[message.message_id] for message in messages], axis=0)
    length = float(np.linalg.norm(middle))
    text = "\n".join(message.text for message in messages)
    return Beginning(middle / length if length else middle, messages[-1].message_id, _is_whole(messages), text)
