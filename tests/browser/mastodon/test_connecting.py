"""An account on a server with Mastodon's API is connected by its set-up screen."""

import pytest

from tests.browser.connecting import SetUp
from tests.contract.mastodon_calls import calling, token_for
from tests.contract.mastodon_server import Mock, Server

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


def test_an_account_is_connected(setting_up: SetUp, there: Server) -> None:
    if not isinstance(there, Mock):
        pytest.skip("makes accounts and applications as it likes")
    with calling(there.url) as call:
        token = there.page_token()
        username = str(call("GET", "accounts/verify_credentials", token)["username"])
        there.misbehave(token, "down")
        setting_up.begin("Mastodon")
        setting_up.connect({"Address of the server": there.url, "Access token": token})
        setting_up.is_refused("Nobody answers at this address. Check how it is written, or try again later.")
        setting_up.connect({"Access token": "wrong"})
        setting_up.is_refused("The network does not accept this access token. Check that it was copied whole and has not expired.")
        setting_up.connect({"Access token": token_for(there.url, username, "read")})
        opened = f"The server was reached, and the token opens {username}@{there.url.partition('//')[2]}."
        setting_up.is_refused("The token may only read. Make one with the scopes read and write.", passed=[opened])
        setting_up.is_well_made()
        setting_up.connect({"Access token": token_for(there.url, username, "read write")})
        page = setting_up.is_connected()
        setting_up.works(What_is_new_comes_here="works", Messages_arrive="not yet")
        call("POST", "statuses", there.customer_token(), status=f"@{username} Why was the lift broken again?")
        setting_up.hears(page, "Why was the lift broken again?")
