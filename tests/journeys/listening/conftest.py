"""The server, who writes there, and an account of the brand."""

from collections.abc import Iterator
from functools import partial

import pytest

from answerable.channels.models import Page
from answerable.connectors.mastodon import speaking
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.journal.record import PROGRAM
from answerable.journeys.pages.connect_page import connect_page
from answerable.journeys.receiving import listen, overhear
from answerable.listening import operations as listening
from answerable.listening.operations import PhraseDraft
from tests.cast import Company
from tests.contract.mastodon_calls import Call, calling
from tests.contract.mastodon_quirks import Quirks
from tests.contract.mastodon_server import Server, server


@pytest.fixture(scope="module")
def there(request: pytest.FixtureRequest) -> Iterator[Server]:
    """The server, with the quirks that a test names."""
    with server(around=partial(Quirks, quirks=getattr(request, "param", ()))) as started:
        yield started


@pytest.fixture
def say(there: Server) -> Iterator[Call]:
    """Does something there as somebody."""
    with calling(there.url) as call:
        yield call


@pytest.fixture
def page(company: Company, there: Server, monkeypatch: pytest.MonkeyPatch) -> Page:
    """An account of the brand, for which is listened."""
    monkeypatch.setattr(get_settings(), "sandbox_url", there.url)  # the one address inside of this machine that may be called
    monkeypatch.setattr(overhear, "LOOK_SECONDS", 0.0)
    monkeypatch.setattr(listen, "SHORTEST_PAUSE_SECONDS", 0.05)
    monkeypatch.setattr(speaking, "LIFE_SECONDS", 0.2)
    token = {"token": there.page_token()}
    made = connect_page(company.brand, network="mastodon", address=there.url, credential=token, member=company.robin, now=clock.now())
    draft = PhraseDraft(company.brand.pk, ["Harbour Rail"], ["museum"])
    listening.write_phrase(None, draft, actor=PROGRAM, now=clock.now())
    return made
