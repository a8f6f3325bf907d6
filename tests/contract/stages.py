"""Which networks stand in the suite, with the kinds of their pages, and how each is stood up."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import httpx

from answerable_sandbox.testing import SandboxNetwork
from tests.contract.mastodon import MastodonStage
from tests.contract.mastodon_server import server
from tests.contract.sandbox import WRITES, SandboxStage
from tests.contract.stage import Stage

SetUp = Callable[[str], Stage]


@contextmanager
def sandbox() -> Iterator[SetUp]:
    """One process for the whole run; every stage is a page of its own."""
    with SandboxNetwork("--webhook-batch", "1") as network:
        yield lambda kind: SandboxStage(network, kind)


@contextmanager
def mastodon() -> Iterator[SetUp]:
    """One server for the whole run; every stage is an account of its own."""
    with server() as started, httpx.Client(timeout=30) as http:
        yield lambda kind: MastodonStage(started, http)


STAGES: dict[str, Callable[[], AbstractContextManager[SetUp]]] = {"sandbox": sandbox, "mastodon": mastodon}
KINDS = {"sandbox": tuple(WRITES), "mastodon": ("account",)}
