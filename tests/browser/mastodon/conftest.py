"""A server with Mastodon's API beside the browser, which is connected by its set-up screen."""

from collections.abc import Iterator

import pytest

from answerable.core.settings import get_settings
from tests.contract.mastodon_server import Server, server


@pytest.fixture(scope="module", autouse=True)
def there() -> Iterator[Server]:
    """It has to be there before the browser, which runs a loop of its own in this thread."""
    with server() as started:
        yield started


@pytest.fixture(autouse=True)
def _callable(there: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stands at the one address inside of this machine that may be called."""
    monkeypatch.setattr(get_settings(), "sandbox_url", there.url)
