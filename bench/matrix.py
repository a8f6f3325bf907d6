"""How long a matrix of two hundred rows takes to be tried on a hundred thousand past cases, with words and without."""

import random
import time
from functools import partial
from typing import Any

from answerable.cases.models import Case
from answerable.core import clock
from answerable.journeys.company.foresee import foresee
from answerable.journeys.company.try_ownership import held_against
from answerable.routing import queries as routing
from answerable.routing.rules.matrix import Line
from answerable.routing.rules.sheet import Sheet
from answerable.triage.rules.labels import Reason, Urgency
from bench.company import Desk
from bench.installation import Installation

ROWS, PAST = 200, 100_000
WORDS = ["refund", "zeppelin", "money back", "train", "lift", "penalty fare", "compensation", "broken", "night train", "wheelchair"]


def measure(installation: Installation, desk: Desk) -> dict[str, Any]:
    """Seconds from the first query to the last count, when the first progress is seen, and those until what it means is foreseen."""
    newest = list(Case.objects.order_by("-pk").values_list("pk", flat=True)[:PAST])
    since = Case.objects.filter(pk__gte=newest[-1]).order_by("opened_at").values_list("opened_at", flat=True)[0]
    found: dict[str, Any] = {"rows": ROWS, "rows_in_force": len(routing.rows_in_force())}
    for name, share in {"without_words": 0.0, "with_words": 0.2}.items():
        sheet = _sheet(desk, random.Random(5), share)
        began, steps = time.perf_counter(), list[float]()
        counted = held_against(sheet, since=since, looked_at=partial(_note, steps, began))
        taken = time.perf_counter() - began
        foresee(counted, days=(clock.now() - since).days + 1, now=clock.now())
        seconds = {"seconds": taken, "first_progress": steps[0], "foreseen": time.perf_counter() - began}
        found[name] = {"cases": counted.total, "moved": counted.moved, **{key: round(value, 2) for key, value in seconds.items()}}
    return found | {"at": clock.now().isoformat()}


def _note(steps: list[float], began: float, _count: int) -> None:
    steps.append(time.perf_counter() - began)


def _sheet(desk: Desk, chance: random.Random, worded: float) -> Sheet:
    lines = [_line(desk, chance, number, has_words=chance.random() < worded) for number in range(ROWS - 1)]
    return Sheet((*lines, Line("last", letters={desk.departments[-1].pk: "RA"})))


def _line(desk: Desk, chance: random.Random, number: int, *, has_words: bool) -> Line:
    conditions: dict[str, list[Any]] = {
        "page_ids": [each.pk for each in chance.sample(desk.pages, 3)],
        "reasons": [str(chance.choice(list(Reason)))],
    }
    if chance.random() < 0.5:
        conditions["urgencies"] = [str(each) for each in chance.sample(list(Urgency), 2)]
    if chance.random() < 0.3:
        conditions["visibility"] = [chance.random() < 0.5]
    if chance.random() < 0.2:
        conditions["reach_from"] = [chance.choice([50, 100, 10_000])]
    if has_words:
        conditions["words"] = chance.sample(WORDS, 3)
    return Line(str(number), f"Row {number}", conditions=conditions, letters={chance.choice(desk.departments).pk: "RA"})
