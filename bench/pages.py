"""Whole pages over HTTP from the real web process, as the browser of a member who is signed in."""

import http.client
from typing import Any
from urllib.parse import urlencode

from answerable.inbox.rules import View
from answerable.staff.models import Member
from bench.company import cookie
from bench.installation import Installation
from bench.timing import Times, repeated


class Browser:
    """One connection that is kept open."""

    def __init__(self, installation: Installation, member: Member) -> None:
        self._line = http.client.HTTPConnection("127.0.0.1", installation.port, timeout=60)
        self._headers = {"Cookie": cookie(member), "Accept": "text/html"}

    def get(self, path: str, **query: str) -> bytes:
        """A page; raises if it is refused."""
        self._line.request("GET", f"{path}?{urlencode(query)}", headers=self._headers)
        answer = self._line.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path} was answered with {answer.status}")
        return body

    def timed(self, path: str, *, times: int = 30, **query: str) -> Times:
        """How long the whole page takes."""
        return repeated(lambda: self.get(path, **query), times=times)


def lists(installation: Installation, member: Member) -> dict[str, Times]:
    """Each view as a page."""
    browser = Browser(installation, member)
    return {str(view): browser.timed("/", view=view) for view in View}


def found(installation: Installation, member: Member, words: dict[str, str]) -> dict[str, Times]:
    """Each search as a page."""
    browser = Browser(installation, member)
    return {title: browser.timed("/", q=said) for title, said in words.items()}


def cases(installation: Installation, member: Member, case_ids: dict[str, int]) -> dict[str, Any]:
    """Each of these cases as a page beside its list."""
    browser = Browser(installation, member)
    return {title: browser.timed(f"/cases/{case_id}") for title, case_id in case_ids.items()}


def ledgers(installation: Installation, member: Member, periods: list[tuple[str, str]]) -> dict[str, Times]:
    """The ledger of each period (first day, last day) as a page, and of the second as a file."""
    browser = Browser(installation, member)
    found = {f"{first} to {last}": browser.timed("/ledger", times=15, **{"from": first, "to": last}) for first, last in periods}
    first, last = periods[1]
    found["file of the second"] = repeated(lambda: browser.get("/ledger.csv", **{"from": first, "to": last}), times=3, warm_up=1)
    return found
