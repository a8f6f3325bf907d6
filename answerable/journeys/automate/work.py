"""The rules look at what happened in some cases."""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import InterfaceError, OperationalError, transaction
from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.automation import operations as automation
from answerable.automation import queries
from answerable.automation.models import Version
from answerable.automation.operations import Fired
from answerable.automation.queries import Reader
from answerable.automation.rules.matching import is_asked, matches
from answerable.automation.rules.terms import Action, Facts, Occasion, Spec
from answerable.cases import operations as cases
from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journeys.automate.act import act
from answerable.journeys.automate.broken import cause
from answerable.journeys.keep_lists import keep_lists

log = logging.getLogger(__name__)
JOB = "automate"
LEVELS = 3  # a rule may set off another, and that one a third; what comes of that is nobody's occasion
_AT_ONCE = 50
Ruled = tuple[Version, Spec]


def automate(case_ids: Sequence[int]) -> None:
    """Ask every rule that is on about what happened in these cases since they were looked at, some cases a transaction."""
    ids = sorted(set(case_ids))
    for start in range(0, len(ids), _AT_ONCE):
        _look(ids[start : start + _AT_ONCE], clock.now())


def _look(case_ids: Sequence[int], now: datetime) -> None:
    """What a rule changes is looked at in turn, `LEVELS` deep; then it is passed over, so that rules cannot go on for ever."""
    rules = [(version, queries.spec(version)) for version in queries.at_work()]
    if not rules:
        return
    since = min(version.rule.switched_on_at or now for version, _spec in rules)
    with transaction.atomic():
        cases.hold(case_ids)
        for level in range(LEVELS + 1):
            happened = queries.lately(case_ids, since=since)
            automation.mark(happened.marks)
            if not happened.occasions or level == LEVELS:
                break
            ask(rules, happened.occasions, now)


def ask(rules: Sequence[Ruled], occasions: Sequence[Occasion], now: datetime) -> None:
    """Work every rule on every occasion on which it is asked and its conditions hold; the caller holds the cases."""
    specs = [spec for _version, spec in rules]
    asked = [each for each in occasions if any(is_asked(spec, each) for spec in specs)]
    reader, touched = Reader(specs), set()
    for occasion, facts in reader.read(asked):
        now_facts = next(reader.read([occasion]))[1] if occasion.case_id in touched else facts
        if _ask(rules, occasion, now_facts, reader, now):
            touched.add(occasion.case_id)
    keep_lists(touched, is_seen=True)


def _ask(rules: Iterable[Ruled], occasion: Occasion, facts: Facts, reader: Reader, now: datetime) -> bool:
    """Says whether any rule worked; one that comes later sees what an earlier one did."""
    has_worked = False
    for version, spec in rules:
        is_new = occasion.at >= (version.rule.switched_on_at or now)
        if not (is_new and is_asked(spec, occasion) and matches(spec, facts)):
            continue
        if queries.fired(version.rule_id, [occasion.key]):
            continue
        _fire(version, spec, occasion, now)
        has_worked, facts = True, next(reader.read([occasion]))[1]
    return has_worked


def _fire(version: Version, spec: Spec, occasion: Occasion, now: datetime) -> None:
    """Do its actions, each for itself: one that is refused does not keep the others from being done. A defect undoes them all."""
    try:
        with transaction.atomic():
            results = [_result(occasion.case_id, each, version, now) for each in spec.actions]
    except (OperationalError, InterfaceError):
        raise  # the database is going away: the job comes again
    except Exception as error:
        log.exception("Rule %s broke on case %s", version.rule_id, occasion.case_id)
        automation.fire(Fired(version, occasion, trouble=f"{type(error).__name__}: {error}"), now=now)
        sentence = _("The rule “%(rule)s” broke on a case. Its log says where.") % {"rule": version.rule.name}
        alerts.raise_alert(cause(version.rule_id), sentence, now=now)
    else:
        automation.fire(Fired(version, occasion, results), now=now)


def _result(case_id: int, action: Action, version: Version, now: datetime) -> dict[str, str]:
    why = ""
    try:
        with transaction.atomic():
            act(case_id, action, version, now)
    except Refusal as refusal:
        why = str(refusal.sentence)
    return {"do": action.do, "what": action.what, "text": action.text, "why": why}
