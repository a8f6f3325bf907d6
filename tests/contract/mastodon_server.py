"""Where the Mastodon stage stands: on mastodon-mock, a third party's server in this process, or on any real server.

A real server is named by ANSWERABLE_MASTODON_URL, ANSWERABLE_MASTODON_PAGE_TOKEN and ANSWERABLE_MASTODON_CUSTOMER_TOKENS (three or
more, separated by commas; scopes read and write). It is written to, and what these accounts wrote is deleted at the end, also after a
failure. What the server cannot be brought to do is skipped with the reason.
"""

import asyncio
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import count, cycle
from threading import Thread
from typing import Any, NoReturn, Protocol, Self

import pytest
import uvicorn
from mastodon_mock.app import create_app
from mastodon_mock.config import MastodonMockConfig, SeedAccount, SeedConfig, StreamingConfig
from mastodon_mock.db.models import Account, Notification, OAuthToken, Status, StatusMention
from mastodon_mock.db.seed import apply_seed_data
from sqlalchemy import delete, select, update

from tests.contract.mastodon_faults import Faults
from tests.contract.mastodon_traces import Traces, abilities

URL, PAGE, CUSTOMERS = (f"ANSWERABLE_MASTODON_{name}" for name in ("URL", "PAGE_TOKEN", "CUSTOMER_TOKENS"))

HEARTBEAT_SECONDS = 0.2


class Server(Protocol):
    """A server on which a stage can stand."""

    url: str
    keeps_keys: bool
    can_rewrite: bool

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


class Real:
    """A server of somebody's, with what it can do found out by trying."""

    def __init__(self, url: str, page: str, customers: Sequence[str]) -> None:
        self.url, self._page, self._traces = url.rstrip("/"), page, Traces(url, [page, *customers])
        self._customers = cycle(customers)
        self.keeps_keys, self.can_rewrite = abilities(self.url, customers[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *why: object) -> None:
        with closing(self._traces):
            self.clear()

    def page_token(self) -> str:
        """The one that is given."""
        return self._page

    def customer_token(self) -> str:
        """Each in turn."""
        return next(self._customers)

    def write_many(self, page: str, texts: Sequence[str]) -> list[str]:
        """Not to somebody's server."""
        self._skip("is not written to in masses")

    def backdate(self, external_id: str, at: datetime) -> None:
        """Nobody can."""
        self._skip("knows no other time than now")

    def misbehave(self, token: str, how: str) -> None:
        """Nobody can."""
        if how:
            self._skip("does not misbehave to order")

    def revoke(self, token: str) -> None:
        """It is wanted again."""
        self._skip("keeps its tokens")

    def clear(self) -> None:
        """Deleted, dismissed, unblocked; says what is left."""
        left = self._traces.clear()
        assert not left, f"These statuses could not be deleted on {self.url}: {', '.join(left)}"

    def _skip(self, what: str) -> NoReturn:
        pytest.skip(f"a real server {what}")


class Mock:
    """mastodon-mock; accounts and the past are put into its database, everything else goes over HTTP."""

    def __init__(self, app: Any, faults: Faults, url: str) -> None:
        self.url, self._app, self._faults, self._numbers = url, app, faults, count()
        self.keeps_keys = self.can_rewrite = True

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
    program = uvicorn.Server(uvicorn.Config(faults, host="127.0.0.1", port=0, log_level="error", lifespan="on", loop="asyncio", ws="none"))
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
