"""One run: start, kill, come to rest, look."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from tests.faults.customers import Customers
from tests.faults.evidence import gather
from tests.faults.installation import FAULTS, SECONDS, Installation
from tests.faults.invariants import LAWS
from tests.faults.kills import Killer
from tests.faults.quiet import come_to_rest


@dataclass
class Report:
    """What was done and seen; `broken` holds for each law the sentences about what breaks it."""

    seed: int
    kills: dict[str, int] = field(default_factory=dict)
    moments: dict[str, int] = field(default_factory=dict)
    ended_by_themselves: dict[str, int] = field(default_factory=dict)
    faults_dealt: dict[str, int] = field(default_factory=dict)
    event_count: int = 0
    case_count: int = 0
    replies: dict[str, int] = field(default_factory=dict)
    acts: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    broken: dict[str, list[str]] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def run(kills: int, seed: int, *, say: Callable[[str], None] = lambda _: None, keep: bool = False) -> Report:
    """Kill so many times, then see what holds. The home stays when something does not, or to `keep` it."""
    report, began = Report(seed), time.monotonic()
    with Installation(seed) as desk:
        report.seconds["start"] = round(time.monotonic() - began, 1)
        say(f"running after {report.seconds['start']} s in {desk.home}")
        customers = Customers(desk.network, seed)
        desk.network.set_faults(seed=seed, seconds=SECONDS, **FAULTS)
        customers.start()
        killer = Killer(desk, customers, seed, say)
        try:
            killer.run(kills)
        finally:
            customers.end()
        report.seconds["kills"] = round(time.monotonic() - began - report.seconds["start"], 1)
        report.kills, report.moments, report.ended_by_themselves = dict(killer.victims), dict(killer.moments), dict(killer.exits)
        report.faults_dealt = dict(desk.network.call("GET", "/faults")["dealt"])
        report.seconds["rest"] = come_to_rest(desk, say)
        say(f"quiet after {report.seconds['rest']} s")
        _look(desk, report)
        desk.is_kept = keep or bool(report.broken)
        if report.broken:
            say(f"laws were broken; kept for a look: {desk.home}")
    return report


def _look(desk: Installation, report: Report) -> None:
    seen = gather(desk)
    with seen.connection:
        report.event_count = len(seen.told)
        report.case_count = seen.number("SELECT count(*) FROM cases_case")
        report.replies = {row["state"]: row["n"] for row in seen.rows("SELECT state, count(*) AS n FROM publish_outbound GROUP BY 1")}
        acts = seen.rows("SELECT act || ' ' || state AS what, count(*) AS n FROM publish_intervention GROUP BY 1 ORDER BY 1")
        report.acts = {row["what"]: row["n"] for row in acts}
        report.broken = {law.__name__: broken for law in LAWS if (broken := law(seen))}
