"""What accounts write on somebody's server while a suite runs, so that nothing of it stays: statuses, notices of them, blocks, follows."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx

from tests.contract.mastodon_patience import patiently

LISTED = 40
MOST_PAGES = 10
MADE_GOOD = {"following": "unfollow", "requested": "unfollow", "blocking": "unblock", "muting": "unmute"}


def abilities(url: str, token: str) -> tuple[bool, bool]:
    """Whether a server does once what comes twice under one key, and whether what was written can be edited."""
    with httpx.Client(base_url=url, timeout=30) as http:
        body, key = {"status": "Is this done once?", "visibility": "direct"}, {"Idempotency-Key": uuid4().hex}
        said = [patiently(http, "POST", "/api/v1/statuses", token, body, key).raise_for_status().json()["id"] for _ in range(2)]
        edit = patiently(http, "PUT", f"/api/v1/statuses/{said[0]}", token, {"status": "It is edited."})
        for name in set(said):
            patiently(http, "DELETE", f"/api/v1/statuses/{name}", token)
        return len(set(said)) == 1, edit.is_success


@dataclass(frozen=True, slots=True)
class Account:
    """Whose token it is, and what was there before."""

    token: str
    id: str
    statuses: frozenset[str]
    notices: frozenset[str]


class Traces:
    """Remembers how these accounts stood; `clear` brings them back there, whatever happened since. The accounts are the suite's own."""

    def __init__(self, url: str, tokens: Sequence[str]) -> None:
        self._http = httpx.Client(base_url=url, timeout=30)
        self._accounts = [self._account(token) for token in tokens]
        self._between = {each.token: self._relations(each) for each in self._accounts}

    def clear(self) -> list[str]:
        """Delete, dismiss, unblock, unfollow; one refusal stops none of the others. Says which statuses are left."""
        written = {name: account for account in self._accounts for name in self._written(account)}
        for name, account in written.items():
            self._try(account.token, "DELETE", f"/api/v1/statuses/{name}")
        for account in self._accounts:
            self._dismiss(account)
            self._make_good(account)
        return [name for account in self._accounts for name in self._new_statuses(account)]

    def close(self) -> None:
        """Nothing more is asked."""
        self._http.close()

    def _account(self, token: str) -> Account:
        me = self._ask(token, "/api/v1/accounts/verify_credentials")["id"]
        statuses = frozenset(str(each["id"]) for each in self._rows(token, f"/api/v1/accounts/{me}/statuses", pages=1))
        return Account(token, str(me), statuses, frozenset(str(each["id"]) for each in self._notices(token, pages=1)))

    def _written(self, account: Account) -> Iterator[str]:
        """Its own list, and what others of the suite were told of: not every server lists what was said in private."""
        yield from self._new_statuses(account)
        for other in self._accounts:
            for notice in self._notices(other.token, pages=1):
                status = notice.get("status") if str(notice["id"]) not in other.notices else None
                if isinstance(status, dict) and str(status["account"]["id"]) == account.id:
                    yield str(status["id"])

    def _new_statuses(self, account: Account) -> list[str]:
        listed = self._rows(account.token, f"/api/v1/accounts/{account.id}/statuses", until=account.statuses)
        return [str(each["id"]) for each in listed if str(each["id"]) not in account.statuses]

    def _dismiss(self, account: Account) -> None:
        ours = {each.id for each in self._accounts}
        for notice in self._notices(account.token, until=account.notices):
            if str(notice["id"]) not in account.notices and str(notice.get("account", {}).get("id")) in ours:
                self._try(account.token, "POST", f"/api/v1/notifications/{notice['id']}/dismiss")

    def _make_good(self, account: Account) -> None:
        for other, now in self._relations(account).items():
            before = self._between[account.token].get(other, {})
            for name, remedy in MADE_GOOD.items():
                if now.get(name) and not before.get(name):
                    self._try(account.token, "POST", f"/api/v1/accounts/{other}/{remedy}")

    def _relations(self, account: Account) -> dict[str, Mapping[str, Any]]:
        asked = "&".join(f"id[]={each.id}" for each in self._accounts if each.id != account.id)
        return {str(each["id"]): each for each in self._ask(account.token, f"/api/v1/accounts/relationships?{asked}")}

    def _notices(self, token: str, *, until: frozenset[str] = frozenset(), pages: int = MOST_PAGES) -> list[dict[str, Any]]:
        return self._rows(token, "/api/v1/notifications", until=until, pages=pages)

    def _rows(self, token: str, path: str, *, until: frozenset[str] = frozenset(), pages: int = MOST_PAGES) -> list[dict[str, Any]]:
        """A list from its newest row back, to what was there before."""
        found: dict[str, dict[str, Any]] = {}
        older = ""
        for _ in range(pages):
            rows = {str(each["id"]): each for each in self._ask(token, f"{path}?limit={LISTED}{older}")}
            if rows.keys() <= found.keys():
                break
            found |= rows
            if until & rows.keys():
                break
            older = f"&max_id={list(rows)[-1]}"
        return list(found.values())

    def _ask(self, token: str, path: str) -> Any:
        return patiently(self._http, "GET", path, token).raise_for_status().json()

    def _try(self, token: str, method: str, path: str) -> None:
        with suppress(httpx.HTTPError):
            patiently(self._http, method, path, token)
