"""One call of the server that an owner named."""

import time
from typing import NamedTuple

from answerable.core import crypto
from answerable.core.posting import NotPosted, Posted, Terms, post
from answerable.language_model.models import Endpoint
from answerable.language_model.operations import Outcome
from answerable.language_model.rules import protocol
from answerable.language_model.rules.budget import estimate
from answerable.language_model.rules.prompt import Prompt
from answerable.language_model.rules.protocol import Answer, Unreadable
from answerable.language_model.rules.trouble import Trouble, trouble_of

LIMIT_BYTES = 500_000
NEVER_LEFT = frozenset({Trouble.ADDRESS, Trouble.PRIVATE, Trouble.PLAIN, Trouble.UNREACHABLE, Trouble.KEY, Trouble.NOT_THERE, Trouble.BUSY})


class Called(NamedTuple):
    """An answer or a trouble, what it cost, and how long it took."""

    answer: Answer | None
    trouble: Trouble | None
    tokens: int
    milliseconds: int
    retry_after: str = ""

    @property
    def without_text(self) -> Outcome:
        """The same as it is kept where there are no words to keep."""
        return Outcome(trouble=self.trouble, tokens=self.tokens, milliseconds=self.milliseconds, retry_after=self.retry_after)


def call(endpoint: Endpoint, prompt: Prompt) -> Called:
    """Ask once; a server that wants the length limit under its newer name is asked a second time within the same limits."""
    began = time.monotonic()
    answer, trouble, retry_after = None, None, ""
    try:
        posted = _posted(endpoint, prompt)
        trouble, retry_after = trouble_of(posted.status), posted.retry_after if posted.status in {429, 503} else ""
        if trouble is None:
            answer = protocol.answer(posted.content)
            trouble = None if answer.text else Trouble.EMPTY
    except NotPosted as error:
        trouble = Trouble(error.reason)
    except Unreadable:
        trouble = Trouble.GARBAGE
    except crypto.SecretUnreadable:
        trouble = Trouble.KEY
    return Called(answer, trouble, _tokens(prompt, answer, trouble), round(1000 * (time.monotonic() - began)), retry_after)


def _posted(endpoint: Endpoint, prompt: Prompt) -> Posted:
    key = crypto.unseal(endpoint.sealed_key)["key"] if endpoint.sealed_key else ""
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    terms = Terms(endpoint.timeout_seconds, LIMIT_BYTES, endpoint.is_private_allowed)
    url, body = endpoint.address + protocol.PATH, protocol.request(endpoint.model, prompt.messages)
    posted = post(url, body, headers=headers, terms=terms)
    if posted.status == 400 and protocol.wants_other_limit(posted.content):
        body = protocol.request(endpoint.model, prompt.messages, limit_name="max_completion_tokens")
        posted = post(url, body, headers=headers, terms=terms)
    return posted


def _tokens(prompt: Prompt, answer: Answer | None, trouble: Trouble | None) -> int:
    """As the server counted; where it did not, about as many as there were, and none for what was not worked on."""
    if trouble in NEVER_LEFT:
        return 0
    told = answer.prompt_tokens + answer.answer_tokens if answer else 0
    return told or estimate(prompt.system + prompt.user) + (estimate(answer.text) if answer else 0)
