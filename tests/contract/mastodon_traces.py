"""What accounts write on somebody's server while a suite runs, so that nothing of it stays: statuses, notices of them, blocks, follows."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import httpx

from tests.contract.mastodon_patience import WORKED_SECONDS, comes, patiently

LISTED = 40
MOST_PAGES = 10
MADE_GOOD = {"following": "unfollow", "requested": "unfollow", "blocking": "unblock", "muting": "unmute"}


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

    def clear(self, tokens: Collection[str] = ()) -> list[str]:
        """Delete, dismiss, unblock, unfollow, for these accounts or for all; one refusal stops none of the others. Says which statuses
        are left."""
        accounts = [each for each in self._accounts if not tokens or each.token in tokens]
        notices = {each.token: self._new_notices(each) for each in accounts}
        for name, token in self._written(accounts, [notice for told in notices.values() for notice in told]):
            self._try(token, "DELETE", f"/api/v1/statuses/{name}")
        for account in accounts:
            for notice in notices[account.token]:
                self._try(account.token, "POST", f"/api/v1/notifications/{notice['id']}/dismiss")
            self._make_good(account)
        left: list[str] = []

        def is_clear() -> bool:
            left[:] = [name for account in accounts for name in self._new_statuses(account)]
            return not left

        comes(is_clear, WORKED_SECONDS)
        return left

    def close(self) -> None:
        """Nothing more is asked."""
        self._http.close()

    def _account(self, token: str) -> Account:
        me = self._ask(token, "/api/v1/accounts/verify_credentials")["id"]
        statuses = frozenset(str(each["id"]) for each in self._rows(token, f"/api/v1/accounts/{me}/statuses", pages=1))
        return Account(token, str(me), statuses, frozenset(str(each["id"]) for each in self._notices(token, pages=1)))

    def _written(self, accounts: Sequence[Account], notices: Sequence[Mapping[str, Any]]) -> set[tuple[str, str]]:
        """Statuses with their authors' tokens: what they list, and what others of them were told of, for some list nothing private."""
        tokens = {each.id: each.token for each in accounts}
        told = [each["status"] for each in notices if isinstance(each.get("status"), dict)]
        heard = {(str(each["id"]), tokens[str(each["account"]["id"])]) for each in told if str(each["account"]["id"]) in tokens}
        return heard | {(name, each.token) for each in accounts for name in self._new_statuses(each)}

    def _new_statuses(self, account: Account) -> list[str]:
        listed = self._rows(account.token, f"/api/v1/accounts/{account.id}/statuses", until=account.statuses)
        return [str(each["id"]) for each in listed if str(each["id"]) not in account.statuses]

    def _new_notices(self, account: Account) -> list[dict[str, Any]]:
        """What it was told of accounts of the suite."""
        ours, told = {each.id for each in self._accounts}, self._notices(account.token, until=account.notices)
        return [each for each in told if str(each["id"]) not in account.notices and str(each.get("account", {}).get("id")) in ours]

    def _make_good(self, account: Account) -> None:
        for other, now in self._relations(account).items():
            before = self._between[account.token].get(other, {})
            for name, remedy in MADE_GOOD.items():
                if now.get(name) and not before.get(name):
                    self._try(account.token, "POST", f"/api/v1/accounts/{other}/{remedy}")

    def _relations(self, account: Account) -> dict[str, Mapping[str, Any]]:
        """How it stands to the others; a server that tells of one person at a time is asked once more for each."""
        others = [each.id for each in self._accounts if each.id != account.id]
        told = self._told(account, others)
        return {**told, **{name: each for other in others if other not in told for name, each in self._told(account, [other]).items()}}

    def _told(self, account: Account, others: Sequence[str]) -> dict[str, Mapping[str, Any]]:
        asked = "&".join(f"id[]={each}" for each in others)
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
