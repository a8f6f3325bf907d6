"""Where the Mastodon stage stands: on mastodon-mock, a third party's server in this process, or on any real server.

A real server is named by ANSWERABLE_MASTODON_URL, ANSWERABLE_MASTODON_PAGE_TOKEN and ANSWERABLE_MASTODON_CUSTOMER_TOKENS (three or
more, separated by commas; scopes read and write). It is written to, and what these accounts wrote is deleted at the end, also after a
failure. What the server cannot be brought to do is skipped with the reason.
"""

import asyncio
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from threading import Thread
from typing import Any, Protocol

import uvicorn
from mastodon_mock.app import create_app
from mastodon_mock.config import MastodonMockConfig, SeedAccount, SeedConfig, StreamingConfig
from mastodon_mock.db.models import Account, Notification, OAuthToken, Status, StatusMention
from mastodon_mock.db.seed import apply_seed_data
from sqlalchemy import delete, select, update

from tests.contract.mastodon_abilities import Abilities
from tests.contract.mastodon_faults import Faults
from tests.contract.mastodon_real import Real

URL, PAGE, CUSTOMERS = (f"ANSWERABLE_MASTODON_{name}" for name in ("URL", "PAGE_TOKEN", "CUSTOMER_TOKENS"))

HEARTBEAT_SECONDS = 0.2


class Server(Protocol):
    """A server on which a stage can stand."""

    url: str
    can: Abilities

    def page_token(self) -> str:
        """The token of an account for a test to speak for."""

    def customer_token(self) -> str:
        """The token of somebody else than before."""

    def write_many(self, page: str, texts: Sequence[str]) -> list[str]:
        """So many people name the page at once."""

    def backdate(self, external_id: str, at: datetime) -> None:
        """A status was written then."""

    def misbehave(self, token: str, how: str) -> None:
        """From now on, to this token; "" ends it."""

    def revoke(self, token: str) -> None:
        """The token was taken back."""

    def clear(self) -> None:
        """Nothing stays of what a test wrote."""


class Mock:
    """mastodon-mock; accounts and the past are put into its database, everything else goes over HTTP."""

    def __init__(self, app: Any, faults: Faults, url: str) -> None:
        self.url, self._app, self._faults, self._numbers = url, app, faults, count()
        self.can = Abilities()

    def _account(self, name: str) -> str:
        token = f"token of {name}".replace(" ", "-")
        seed = SeedConfig(accounts=[SeedAccount(username=name, display_name=name.title(), access_token=token)])
        apply_seed_data(self._app.state.engine, seed)
        return token

    def page_token(self) -> str:
        """A new account."""
        return self._account(f"page{next(self._numbers)}")

    def customer_token(self) -> str:
        """A new account."""
        return self._account(f"customer{next(self._numbers)}")

    def write_many(self, page: str, texts: Sequence[str]) -> list[str]:
        """Straight into its tables, a person each."""
        with self._app.state.session_factory() as session:
            to = session.scalar(select(Account).where(Account.username == page))
            people = [Account(username=f"crowd{next(self._numbers)}", display_name="Crowd", fields=[], note="") for _ in texts]
            session.add_all(people)
            session.flush()
            statuses = [Status(account_id=who.id, text=text, content=f"<p>{text}</p>") for who, text in zip(people, texts, strict=True)]
            session.add_all(statuses)
            session.flush()
            session.add_all(StatusMention(status_id=each.id, account_id=to.id) for each in statuses)
            named = [
                Notification(account_id=to.id, type="mention", from_account_id=each.account_id, status_id=each.id) for each in statuses
            ]
            session.add_all(named)
            session.commit()
            return [str(each.id) for each in statuses]

    def backdate(self, external_id: str, at: datetime) -> None:
        """In its table."""
        with self._app.state.session_factory() as session:
            session.execute(update(Status).where(Status.id == int(external_id)).values(created_at=at.astimezone(UTC)))
            session.commit()

    def misbehave(self, token: str, how: str) -> None:
        """In front of it."""
        self._faults.of[token] = how

    def revoke(self, token: str) -> None:
        """From its table."""
        with self._app.state.session_factory() as session:
            session.execute(delete(OAuthToken).where(OAuthToken.access_token == token))
            session.commit()

    def clear(self) -> None:
        """It goes with the process, and every test has accounts of its own."""


@contextmanager
def server(*, is_streaming: bool = True, around: Callable[[Any], Any] = lambda app: app) -> Iterator[Server]:
    """The real server where one is named, else the mock, with something of one's own around it."""
    if os.environ.get(URL):
        with Real(os.environ[URL], os.environ[PAGE], os.environ[CUSTOMERS].split(",")) as real:
            yield real
        return
    config = MastodonMockConfig(seed=SeedConfig(), streaming=StreamingConfig(enabled=is_streaming, heartbeat_seconds=HEARTBEAT_SECONDS))
    app = create_app(config)
    faults = Faults(around(app))
    how: dict[str, Any] = {"log_level": "critical", "lifespan": "on", "loop": "asyncio", "ws": "websockets-sansio"}
    # The mock notices only when it speaks that nobody hears it any more.
    program = uvicorn.Server(uvicorn.Config(faults, host="127.0.0.1", port=0, timeout_graceful_shutdown=1, **how))
    thread = Thread(target=program.run)
    thread.start()
    while not program.started and thread.is_alive():
        asyncio.run(asyncio.sleep(0.02))
    config.domain = f"127.0.0.1:{program.servers[0].sockets[0].getsockname()[1]}"
    config.url_scheme = "http"
    try:
        yield Mock(app, faults, f"http://{config.domain}")
    finally:
        program.should_exit = True
        thread.join()
