"""How the page says it: words, bars, and the same as data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _

from answerable.evidence.queries import Measure
from answerable.evidence.queries.measure import BANDS
from answerable.evidence.rules.few import FEWEST, enough, shown
from answerable.evidence.rules.standing import SETTLED, Standing
from answerable.evidence.words import REASONS, STANDINGS, changed, wait
from answerable.journeys.evidence import DAYS

if TYPE_CHECKING:
    from answerable.evidence.models import PublicPage
    from answerable.evidence.queries import Counted, Measured
    from answerable.journeys.evidence import Listed, Part, Shown

HEIGHT = 56
ICONS = {
    Standing.VISIBLE: "check",
    Standing.PRIVATE: "lock",
    Standing.EXPLAINED: "info",
    Standing.NOT_SOLVED: "x",
}


@dataclass(frozen=True)
class Bar:
    """A share of a whole in percent, or a column that hangs from `top`: where it begins, how large it is, what it is called and counts."""

    css: str
    start: float
    size: float
    words: str
    count: int
    share: str = ""
    top: float = 0.0


@dataclass(frozen=True)
class Row:
    """An entry in words."""

    said: Listed
    icon: str
    stands: str
    acknowledged: str
    closed: str


def as_page(page: PublicPage, found: Shown, language: str, part: Part) -> dict[str, Any]:
    """What the template takes."""
    measured = found.measured
    total = measured.measure.all if measured else 0
    held = [(str(REASONS.get(reason, reason)), count) for reason, count in sorted(found.held.items())]  # type: ignore[call-overload]  # by its word
    return {
        "page": page,
        "brand": page.brand,
        "found": found,
        "part": part,
        "ends": [(str(each), str(STANDINGS[each])) for each in SETTLED],
        "language": language,
        "is_rtl": get_language_info(language)["bidi"],
        "languages": [(code, get_language_info(code)["name_local"].capitalize()) for code, _name in settings.LANGUAGES],
        "days": DAYS,
        "fewest": FEWEST,
        "total": total,
        "total_words": ngettext("%(count)s public complaint", "%(count)s public complaints", total) % {"count": f"{total:,}"},
        "median": _wait(_answer_median(measured)),
        "solved_median": _wait(_solution_median(measured)),
        "acknowledged": _share(measured.measure.acknowledged, total) if measured else "",
        "stands": stack(measured.measure) if measured else [],
        "columns": columns(measured) if measured else [],
        "changes": [changed(each, found.until) for each in found.changes],
        "topics": [_topic(name, each) for name, each in found.topics],
        "rows": [_row(each) for each in found.entries],
        "held": held,
        "held_count": sum(found.held.values()),
    }


def stack(measure: Measure) -> list[Bar]:
    """How all of them stand, from best to worst; the shares sum to all."""
    bars, start = [], 0.0
    for each in Standing:
        count = measure.by.get(each, 0)
        if count:
            size = 100 * count / measure.all
            bars.append(Bar(f"public-{each}", round(start, 3), round(size, 3), str(STANDINGS[each]), count, _share(count, measure.all)))
            start += size
    return bars


def columns(measured: Measured) -> list[Bar]:
    """How long they waited for the first public answer; the last column never got one."""
    names = [_("≤ 10 min"), _("≤ 30 min"), _("≤ 1 h"), _("≤ 4 h"), _("≤ 24 h"), _("≤ 3 days"), _("longer"), _("not yet")]
    assert len(names) == len(BANDS) + 2
    counts = [*measured.bands, measured.measure.all - measured.measure.acknowledged]
    most, width = max(counts) or 1, 100 / len(counts)
    heights = [round(HEIGHT * count / most, 2) for count in counts]
    kinds = ["public-wait"] * (len(counts) - 1) + ["public-unanswered"]
    return [
        Bar(css, round(place * width + 1, 2), height, name, count, top=round(HEIGHT - height, 2))
        for place, (css, height, name, count) in enumerate(zip(kinds, heights, names, counts, strict=True))
    ]


def as_data(page: PublicPage, found: Shown) -> str:
    """The same for programs: what is too little is null."""
    measured = found.measured
    told = {
        "brand": page.brand.name,
        "since": found.since.date().isoformat(),
        "until": found.until.date().isoformat(),
        "fewest_shown": FEWEST,
        "complaints": _numbers(measured.measure) if measured else None,
        "median_seconds_to_public_answer": _answer_median(measured),
        "median_seconds_to_solution": _solution_median(measured),
        "changes": [_change(each) for each in found.changes],
        "topics": [{"topic": name, **_numbers(each)} for name, each in found.topics],
        "entries": [_told(each) for each in found.entries],
        "next": found.following or None,
        "held_back": dict(found.held),
        "not_listed_at_their_writers_wish": found.objected,
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _numbers(measure: Measure) -> dict[str, object]:
    return {
        "all": measure.all,
        "acknowledged_in_public": measure.acknowledged,
        "solved": measure.solved,
        "visibly_solved": measure.visible,
        "confirmed_by_the_customer": measure.won_back,
        "by_standing": {str(each): measure.by.get(each, 0) for each in Standing},
    }


def _told(each: Listed) -> dict[str, object]:
    told: dict[str, object] = {
        "id": each.name,
        "network": each.network,
        "posted_on": each.posted_at.date().isoformat(),
        "standing": str(each.standing),
        "confirmed": each.is_confirmed,
        "seconds_to_public_answer": each.acknowledged_seconds,
        "seconds_to_end": each.closed_seconds,
        "topic": each.topic or None,
        "thread": each.url or None,
    }
    return {**told, "words": each.words, "language": each.language or None} if each.words else told


def _change(told: Counted) -> dict[str, object]:
    before = enough(told.before)
    return {
        "on": told.change.on.isoformat(),
        "words": told.change.words,
        "complaints_in_the_28_days_before": before,
        "complaints_in_the_last_28_days": None if before is None else enough(told.since),
    }


def _row(said: Listed) -> Row:
    confirmed = _("Solved, confirmed by the customer") if said.is_confirmed and said.standing is Standing.VISIBLE else ""
    return Row(
        said,
        ICONS.get(said.standing, "circle-alert"),
        confirmed or str(STANDINGS[said.standing]),
        _("First answer after %(time)s") % {"time": wait(said.acknowledged_seconds)} if said.acknowledged_seconds is not None else "",
        _("Settled after %(time)s") % {"time": wait(said.closed_seconds)} if said.closed_seconds is not None else "",
    )


def _topic(name: str, each: Measure) -> tuple[str, int, str, str]:
    return name, each.all, _share(each.solved, each.all), _share(each.visible, each.all)


def _answer_median(measured: Measured | None) -> int | None:
    return shown(measured.acknowledged_seconds, measured.measure.acknowledged) if measured else None


def _solution_median(measured: Measured | None) -> int | None:
    return shown(measured.solved_seconds, measured.measure.solved) if measured else None


def _wait(seconds: int | None) -> str:
    return "" if seconds is None else wait(seconds)


def _share(count: int, of: int) -> str:
    return f"{round(100 * count / of)} %" if of else ""
