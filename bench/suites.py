"""Which benchmarks there are, and the order in which they run: first the small database, then the one with a million cases."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import click

from answerable.cli.output import say
from bench.installation import Installation

NAMES = ("receive", "delay", "shift", "lists", "search", "ledger", "matrix", "evidence", "guidelines", "listening")
OVER_MANY_CASES = {"lists", "search", "ledger", "matrix", "evidence"}


def chosen(only: str) -> list[str]:
    """The names in running order; refuses an unknown one."""
    wanted = {name.strip() for name in only.split(",") if name.strip()}
    if unknown := wanted - set(NAMES):
        raise click.BadParameter(f"There is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}.")
    return [name for name in NAMES if name in wanted]


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: cases in the large database, about how many seconds each load lasts, how many agents work in each shift."""

    cases: int
    seconds: int
    agents: list[int]


def run(names: list[str], installation: Installation, size: Size) -> dict[str, Any]:
    """Figures by benchmark. Imports wait until Django is set up."""
    from bench import company, delay, guidelines, listening, receive
    from bench.shift import measure as shift

    figures: dict[str, Any] = {"memory_at_rest": installation.memory()}
    desk = company.make()
    loads: dict[str, Callable[[], Any]] = {
        "receive": lambda: receive.measure(installation, desk, seconds=size.seconds),
        "delay": lambda: delay.measure(installation, desk, seconds=size.seconds),
        "guidelines": guidelines.measure,
        "listening": lambda: listening.measure(seconds=size.seconds),
        "shift": lambda: shift.measure(installation, desk, size.agents, seconds=size.seconds),
    }
    for name in names:
        if name in loads:
            say(f"Measuring {name}")
            figures[name] = loads[name]()
    if OVER_MANY_CASES & set(names):
        figures |= _over_many_cases(names, installation, desk, size.cases)
    return figures


def _over_many_cases(names: list[str], installation: Installation, desk: Any, cases: int) -> dict[str, Any]:
    from bench import evidence, generate, ledger, lists, matrix, pages, search

    made = generate.generate(installation, desk, cases=cases)
    figures: dict[str, Any] = {"data": asdict(made)}
    measured = {
        "lists": lists.measure,
        "search": search.measure,
        "ledger": ledger.measure,
        "matrix": matrix.measure,
        "evidence": evidence.measure,
    }
    for name in names:
        if name in measured:
            say(f"Measuring {name}")
            figures[name] = measured[name](installation, desk)
    figures["case_page"] = pages.cases(installation, desk.all_seeing, {"20 messages": made.medium_case, "2,000 messages": made.long_case})
    figures["memory_after_lists"] = installation.memory()
    return figures
