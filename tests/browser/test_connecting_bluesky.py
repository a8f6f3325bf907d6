"""An account on a real Bluesky network is connected by its set-up screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from answerable.core.settings import get_settings
from tests.browser.connecting import SetUp
from tests.contract import bluesky_proxy

if TYPE_CHECKING:
    from tests.contract.bluesky import BlueskyStage

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]
TAKEN = "The server was reached and takes the app password."
READ = "Mentions, replies and quotes can be read."


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Iterator[BlueskyStage]:
    """An account on the network, which stands at the one address inside of this machine that may be called."""
    with bluesky_proxy.peopled_network() as (people, proxy):
        from tests.contract.bluesky import BlueskyStage  # the network's client for Python takes seconds to import

        monkeypatch.setattr(get_settings(), "sandbox_url", proxy.url)
        monkeypatch.setattr(get_settings(), "bluesky_chat", proxy.network.chat)
        yield BlueskyStage(people, proxy)


def test_an_account_is_connected(setting_up: SetUp, stage: BlueskyStage) -> None:
    from tests.contract.bluesky_people import PASSWORD

    setting_up.begin("Bluesky")
    said: dict[str, str | bool] = {"Name of the account": f"@{stage.handle}", "Address of the server": stage.access.address}
    setting_up.connect(said | {"App password": "abcd-efgh-ijkl-mnop"})
    setting_up.is_refused("The server does not take this name with this app password.")
    setting_up.connect({"App password": PASSWORD})
    setting_up.is_refused("This is the account's own password. Make an app password in its settings and give that.")
    narrow = stage.people.speaker(with_messages=False)
    setting_up.connect({"Name of the account": narrow.handle, "App password": str(narrow.credential["password"])})
    setting_up.is_refused("This app password does not open direct messages.", passed=[TAKEN, READ])
    setting_up.is_well_made()
    setting_up.connect(said | {"App password": str(stage.access.credential["password"])})
    page = setting_up.is_connected()
    setting_up.works(What_is_new_comes_here="works", Messages_arrive="not yet")
    stage.ask("Is the museum open on Monday?")
    setting_up.hears(page, "Is the museum open on Monday?")
