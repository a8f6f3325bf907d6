"""The protocol that most servers speak: https://platform.openai.com/docs/api-reference/chat/create."""

import json
import re
from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict, Field, ValidationError

ANSWER_TOKENS = 1_500
PATH = "/chat/completions"
# Reasoning models write their thoughts before the answer, where nobody set them apart.
_THOUGHTS = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
# Controls, zero-width letters, direction marks that turn a text around, and Unicode's invisible tags.
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
_LONGEST = 8_000


class Unreadable(Exception):
    """What came is no answer of this protocol."""


class _Message(BaseModel):
    content: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Usage(BaseModel):
    prompt_tokens: int = Field(0, ge=0, le=10**8)
    completion_tokens: int = Field(0, ge=0, le=10**8)


class Answer(BaseModel):
    """What a model said: the text, whether it was cut short, what it cost."""

    model_config = ConfigDict(frozen=True)
    text: str
    is_cut: bool = False
    prompt_tokens: int = 0
    answer_tokens: int = 0


class _Completion(BaseModel):
    choices: list[_Choice] = Field(min_length=1)
    usage: _Usage | None = None


def request(model: str, messages: Sequence[dict[str, str]], *, limit_name: str = "max_tokens") -> bytes:
    """The body of a question; newer models of one vendor call its limit `max_completion_tokens`."""
    return json.dumps({"model": model, "messages": list(messages), limit_name: ANSWER_TOKENS, "stream": False}).encode()


def wants_other_limit(content: bytes) -> bool:
    """Whether a refusal says that the limit has its newer name."""
    return b"max_completion_tokens" in content[:4_000]


def answer(content: bytes) -> Answer:
    """What came back, as text; raises Unreadable."""
    try:
        said = _Completion.model_validate_json(content)
    except ValidationError as error:
        raise Unreadable from error
    first, usage = said.choices[0], said.usage or _Usage(prompt_tokens=0, completion_tokens=0)
    text = plain(first.message.content or "")
    is_cut = first.finish_reason == "length" or len(text) > _LONGEST
    return Answer(text=text[:_LONGEST], is_cut=is_cut, prompt_tokens=usage.prompt_tokens, answer_tokens=usage.completion_tokens)


def plain(text: str) -> str:
    """Text and nothing else: without thoughts, and without what cannot be seen."""
    seen = _INVISIBLE.sub("", text.replace("\r\n", "\n").encode(errors="replace").decode())
    return _THOUGHTS.sub("", seen).strip()
