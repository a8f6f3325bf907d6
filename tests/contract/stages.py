"""Which networks stand in the suite, with the kinds of their pages, and how each is stood up."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import httpx
import pytest

from answerable.connectors.bluesky.abilities import WITH_MESSAGES
from answerable.core.settings import get_settings
from answerable_sandbox.testing import SandboxNetwork
from tests.contract.bluesky_proxy import peopled_network
from tests.contract.mail_proxy import Proxy
from tests.contract.mail_servers import mail_servers, skip_without
from tests.contract.mailbox import MailboxStage
from tests.contract.mastodon import MastodonStage
from tests.contract.mastodon_server import server
from tests.contract.meta import MetaStage
from tests.contract.meta_server import meta_server
from tests.contract.program import KIND, ProgramStage
from tests.contract.program_server import program_server
from tests.contract.sandbox import WRITES, SandboxStage
from tests.contract.stage import Stage
from tests.contract.web_form import WebFormStage

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


@contextmanager
def bluesky() -> Iterator[SetUp]:
    """One network for the whole run; every stage is an account of its own."""
    with peopled_network() as (people, proxy), pytest.MonkeyPatch.context() as patch:
        from tests.contract.bluesky import BlueskyStage  # the network's client for Python takes seconds to import

        def stage(kind: str) -> BlueskyStage:
            patch.setattr(get_settings(), "bluesky_chat", people.network.chat)  # each time: other tests have settings read anew
            return BlueskyStage(people, proxy)

        yield stage


@contextmanager
def email() -> Iterator[SetUp]:
    """Both servers for the whole run; every stage is an address of its own. What misbehaves stands between them and us."""
    skip_without()
    with mail_servers() as servers, Proxy(servers.ports["imap"]) as imap, Proxy(servers.ports["submission"]) as smtp:
        yield lambda kind: MailboxStage(servers, imap, smtp)


@contextmanager
def meta(network: str) -> Iterator[SetUp]:
    """Our own stand-in for the Graph API: there is no server of Meta's that could be run here."""
    with meta_server() as (address, graph):
        yield lambda kind: MetaStage(address, graph, network)


@contextmanager
def webhook() -> Iterator[SetUp]:
    """Our own stand-in for a program of the company's, which every company writes itself."""
    with program_server() as (address, program), httpx.Client(timeout=30) as http:
        yield lambda kind: ProgramStage(address, program, http)


@contextmanager
def web() -> Iterator[SetUp]:
    """Nothing has to be started."""
    yield lambda kind: WebFormStage()


STAGES: dict[str, Callable[[], AbstractContextManager[SetUp]]] = {
    "sandbox": sandbox,
    "mastodon": mastodon,
    "bluesky": bluesky,
    "email": email,
    "webhook": webhook,
    "web": web,
    "facebook": lambda: meta("facebook"),
    "instagram": lambda: meta("instagram"),
}
KINDS = {
    "sandbox": tuple(WRITES),
    "mastodon": ("account",),
    "bluesky": (WITH_MESSAGES,),
    "email": ("mailbox",),
    "webhook": (KIND,),
    "web": ("form",),
    "facebook": ("page",),
    "instagram": ("account",),
}
# What takes its servers seconds to start, and what has its own quick tests beside it.
LONG = {"bluesky", "email", "facebook", "instagram", "webhook"}
