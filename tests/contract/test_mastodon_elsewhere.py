"""The suite pointed at a server by its address and tokens, as the guide says: it passes, whatever is lacking there, and leaves nothing."""

import os
import re
import subprocess
import sys
from collections.abc import Collection
from functools import partial

import pytest

from tests.contract import mastodon_server
from tests.contract.mastodon_calls import calling
from tests.contract.mastodon_quirks import LIKE_GOTOSOCIAL, LIKE_SNAC, Quirks
from tests.contract.mastodon_shown import Quirk

pytestmark = pytest.mark.long
MINUTES = 9


MAKES: dict[str, Collection[Quirk]] = {
    "like GoToSocial": LIKE_GOTOSOCIAL,
    "like snac": LIKE_SNAC,
    "with every quirk": tuple(Quirk),
}


@pytest.mark.parametrize("quirks", [pytest.param(quirks, id=make) for make, quirks in MAKES.items()])
def test_it_passes_elsewhere_and_leaves_nothing(quirks: Collection[Quirk], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(mastodon_server.URL, raising=False)
    with mastodon_server.server(around=partial(Quirks, quirks=quirks)) as there, calling(there.url) as call:
        tokens = [there.page_token(), *(there.customer_token() for _ in range(4))]
        named = {mastodon_server.URL: there.url, mastodon_server.PAGE: tokens[0], mastodon_server.CUSTOMERS: ",".join(tokens[1:])}
        inherited = {
            name: each for name, each in os.environ.items() if "DATABASE_URL" not in name and not name.startswith(("ANSWERABLE", "PYTEST"))
        }
        asked = [sys.executable, "-m", "pytest", "-q", "-n0", "tests/contract", "-k", "mastodon-account", "-p", "no:cacheprovider"]
        done = subprocess.run(asked, env=inherited | named, capture_output=True, text=True, timeout=MINUTES * 60)
        assert done.returncode == 0, done.stdout[-6000:]
        passed = re.search(r"(\d+) passed", done.stdout)
        assert passed
        assert int(passed[1]) > 80
        for token in tokens:
            me = call("GET", "accounts/verify_credentials", token)
            assert call("GET", f"accounts/{me['id']}/statuses?limit=40", token) == []
            assert call("GET", "notifications?limit=40", token) == []
