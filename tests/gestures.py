"""Goodwill as Harbour Rail gives it, for tests: kinds, ceilings, and what past cases were given."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from answerable.cases.models import Case
from answerable.core import clock
from answerable.goodwill import operations as goodwill
from answerable.goodwill.models import Gesture, Kind
from answerable.goodwill.rules.ceilings import Key, Problem
from answerable.journal.record import PROGRAM
from answerable.staff import queries as staff
from tests.cast import LONG_AGO, Company

EURO = "EUR"


def voucher() -> Kind:
    """What is given."""
    return Kind.objects.filter(name="Voucher").first() or goodwill.add_kind("Voucher", actor=PROGRAM, now=LONG_AGO)


def decide_up_to(**euros: int) -> None:
    """How many euros each role may give; `anybody` for all others."""
    for role, amount in euros.items():
        key = Key(role="" if role == "anybody" else role)
        goodwill.settle_ceiling(goodwill.CeilingDraft(key, EURO, amount * 100), actor=PROGRAM, now=LONG_AGO)


def was_given(company: Company, case: Case, euros: int, *, at: datetime | None = None) -> Gesture:
    """That a case was given so much, a day ago."""
    draft = goodwill.Draft(voucher().pk, euros * 100, EURO, "Late train", Problem((), "complaint"), None)
    moment = at or clock.now() - timedelta(days=1)
    return goodwill.give([case.pk], case.page_id, draft, actor=staff.actor(company.priya), now=moment)


def were_given(company: Company, cases: Iterable[Case], *euros: int) -> None:
    """The same of several."""
    for case, each in zip(cases, euros, strict=True):
        was_given(company, case, each)
