"""The scene of a shift, and what is read from it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from django.db import connection

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.journal.record import PROGRAM
from answerable.journeys.pages.connect_page import connect_page
from answerable.staff import operations as staff
from answerable.staff.models import Member
from answerable_sandbox.testing import SandboxNetwork
from bench.company import Desk, cookie
from bench.installation import Installation
from bench.shift.agents import SECONDS_A_CASE, work
from bench.shift.customers import Customers
from bench.timing import summary

CASES_AN_AGENT = 3
SETTLE_SECONDS = 5.0
MOST_WAIT_SECONDS = 120.0


def measure(installation: Installation, desk: Desk, sizes: list[int], *, seconds: int) -> dict[str, Any]:
    """Figures by the number of agents; each shift lasts six times `seconds`."""
    with _network() as network:
        pages = _pages(network, desk)
        members: list[Member] = []
        figures: dict[str, Any] = {"seconds_a_case": SECONDS_A_CASE}
        for count in sizes:
            members += _agents(desk, pages, range(len(members), count))
            figures[f"{count} agents"] = _shift(installation, network, pages, members, seconds * 6)
    return figures


def _shift(installation: Installation, network: SandboxNetwork, pages: list[Page], members: list[Member], seconds: int) -> dict[str, Any]:
    count = len(members)
    customers = Customers(network, [page.external_id for page in pages], count / SECONDS_A_CASE, f"c{count}-")
    customers.wrote_before(count * CASES_AN_AGENT)
    _wait_for_quiet(network)
    before = installation.cpu_seconds()
    with customers:
        worked = work(installation.port, [cookie(member) for member in members], seconds)
        memory = installation.memory()
    time.sleep(SETTLE_SECONDS)
    cores = {name: round((spent - before[name]) / seconds, 2) for name, spent in installation.cpu_seconds().items()}
    cases = _cases(list(customers.written))
    cores["agents"] = round(worked.cpu_seconds / seconds, 2)
    delays = [worked.heard[cases[item]] - at for item, at in customers.written.items() if cases.get(item) in worked.heard]
    return {
        "asked_ms": {name: summary(taken) for name, taken in sorted(worked.seconds.items())},
        "event_delay_ms": summary(delays),
        "written": len(customers.written),
        "answered": worked.answered,
        "colleague_was_quicker": worked.too_late,
        "failed": worked.failed,
        "assigned_twice": _assigned_twice(),
        "cores_busy": cores,
        "memory": memory,
    }


@contextmanager
def _network() -> Iterator[SandboxNetwork]:
    with SandboxNetwork(port=urlsplit(get_settings().sandbox_url).port) as network:
        yield network


def _pages(network: SandboxNetwork, desk: Desk) -> list[Page]:
    told = [network.create_page("mentions", f"Shift {number}", f"shift{number}") for number in range(4)]
    credentials = [{name: each[name] for name in ("token", "refresh_token", "secret")} for each in told]
    brand = desk.pages[0].brand
    return [
        connect_page(brand, network="sandbox", address=network.base_url, credential=each, member=desk.all_seeing, now=clock.now())
        for each in credentials
    ]


def _agents(desk: Desk, pages: list[Page], numbers: range) -> list[Member]:
    return [_agent(desk, pages, number) for number in numbers]


def _agent(desk: Desk, pages: list[Page], number: int) -> Member:
    now, department = clock.now(), desk.departments[number % len(desk.departments)]
    name, role = f"shift{number}", Member.Role.AGENT
    member = staff.join(f"{name}@bench.example", name, password=None, department=department, role=role, actor=PROGRAM, now=now)
    for page in pages:
        access.grant(member.pk, page.pk, list(Grant.Action), actor=PROGRAM, now=now)
    return member


def _wait_for_quiet(network: SandboxNetwork) -> None:
    """Until the network has delivered all, and the desk has read it."""
    ends = time.monotonic() + MOST_WAIT_SECONDS
    while network.health()["events_waiting"] or _count("SELECT count(*) FROM ingest_rawitem WHERE finished_at IS NULL"):
        if time.monotonic() > ends:
            raise RuntimeError("The desk did not come to rest before the shift")
        time.sleep(0.5)
    time.sleep(SETTLE_SECONDS)


def _assigned_twice() -> int:
    """Cases that were taken by two members with nobody having put them back in between."""
    return _count(
        "SELECT count(*) FROM (SELECT member_id, kind, lag(member_id) OVER each_case AS before, lag(kind) OVER each_case AS what "
        "FROM journal_event WHERE kind IN ('case.taken', 'case.released') WINDOW each_case AS (PARTITION BY case_id ORDER BY id)) AS deeds "
        "WHERE kind = 'case.taken' AND what = 'case.taken' AND member_id <> before"
    )


def _count(query: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return int(cursor.fetchone()[0])


def _cases(items: list[str]) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT external_id, case_id FROM cases_message WHERE external_id = ANY(%s)", [items])
        return dict(cursor.fetchall())
