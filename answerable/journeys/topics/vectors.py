"""What customers said at the beginning of a case, as one vector."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from answerable.learning.rules.embedder import Vectors, sentence_embedder
from answerable.meaning import queries as meaning
from answerable.meaning.rules.readable import readable
from answerable.topics.queries.looked_at import Said, beginnings

ENOUGH_WORDS = 4
_WORD = re.compile(r"[\u3040-\ud7a3]{1,2}|[^\W\u3040-\ud7a3]+")  # without spaces between them, two signs are a word


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
    """The vector of each message: as it is kept, or made for now where it is not yet, or cannot be."""
    kept = meaning.vectors([message.message_id for message in messages])
    missing = [message for message in messages if message.message_id not in kept]
    made = of_texts([message.text for message in missing])
    return kept | {message.message_id: vector for message, vector in zip(missing, made, strict=True)}


def of_texts(texts: Sequence[str]) -> Vectors:
    """A row a text, as messages are read: zeros where there is nothing to read, or nothing that the embedder can."""
    return sentence_embedder().embed([readable(text) for text in texts])


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
    return sum(len(_WORD.findall(readable(message.text))) for message in messages) >= ENOUGH_WORDS


def _beginning(messages: Sequence[Said], vectors: dict[int, Vectors]) -> Beginning:
    middle = np.sum([vectors[message.message_id] for message in messages], axis=0)
    length = float(np.linalg.norm(middle))
    text = "\n".join(message.text for message in messages)
    return Beginning(middle / length if length else middle, messages[-1].message_id, _is_whole(messages), text)
