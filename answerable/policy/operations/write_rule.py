from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.policy import queries
from answerable.policy.errors import CodeTaken, NewerVersion, NoSuchRule, NothingChanged, RuleUnfit
from answerable.policy.models import Rule, RuleVersion
from answerable.policy.operations.rulebook import hold_rulebook, turn_rulebook
from answerable.policy.rules.kinds import KINDS, Unfit
from answerable.policy.rules.severity import Severity


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """A rule as it is to read. `rule_id` None writes a new one, of `department_id` and under `code` ("" takes the next free one).

    Else it is the next version of that one; `seen` is the number of the version that was changed. Empty lists bind everywhere.
    `approver_id` is the department that approves, the rule's own where none is named.
    """

    name: str
    sentence: str
    kind: str
    data: Mapping[str, Any]
    severity: str = Severity.ADVISE
    rule_id: int | None = None
    department_id: int = 0
    code: str = ""
    seen: int = 0
    good: str = ""
    bad: str = ""
    alternative: str = ""
    approver_id: int | None = None
    brand_ids: Sequence[int] = field(default_factory=tuple)
    page_ids: Sequence[int] = field(default_factory=tuple)
    topic_ids: Sequence[int] = field(default_factory=tuple)
    languages: Sequence[str] = field(default_factory=tuple)
    reasons: Sequence[str] = field(default_factory=tuple)
    way: str = RuleVersion.Way.EVERYWHERE
    from_on: date | None = None
    until_on: date | None = None


@transaction.atomic
def write_rule(draft: RuleDraft, *, actor: Actor, now: datetime) -> RuleVersion:
    """Write a rule, or the next version of one; a new one is not switched on. Records text_rule.written or text_rule.changed.

    Refuses what cannot be looked for, a code that another has, a version that somebody wrote meanwhile, and one that says the same.
    """
    refuse_unfit(draft)
    book = hold_rulebook(now)
    last = queries.rule(draft.rule_id) if draft.rule_id is not None else None
    if draft.rule_id is not None and last is None:
        raise NoSuchRule(_("There is no such rule."))
    if last is not None:
        _refuse_stale(last, draft)
    rule = last.rule if last else _begin(draft)
    version = RuleVersion.objects.create(
        rule=rule, number=last.number + 1 if last else 1, member_id=actor.member_id, at=now, **said(draft, rule)
    )
    if rule.switched_on_at is not None:
        turn_rulebook(book, now)
    record([Fact("text_rule.changed" if last else "text_rule.written", rule.pk, data={"version": version.number})], actor=actor, now=now)
    return version


def refuse_unfit(draft: RuleDraft) -> None:
    """Raises RuleUnfit, with the field, for what cannot be looked for."""
    if draft.kind not in KINDS:
        raise RuleUnfit(_("There is no such kind of rule."), field="kind", why="unknown")
    if not draft.name.strip() or not draft.sentence.strip():
        raise RuleUnfit(_("Give it a name and a sentence for whoever writes."), field="name", why="empty")
    if draft.from_on and draft.until_on and draft.until_on < draft.from_on:
        raise RuleUnfit(_("The last day lies before the first."), field="until_on", why="order")
    try:
        KINDS[draft.kind].compiled(draft.data, frozenset(draft.languages) or frozenset({"en"}))
    except Unfit as unfit:
        words = _("This cannot be looked for: %(why)s.") % {"why": str(unfit)} if str(unfit) != unfit.code else ""
        raise RuleUnfit(words or _("Say what is to be found."), field=unfit.field, why=unfit.code) from unfit


def said(draft: RuleDraft, rule: Rule) -> dict[str, Any]:
    """What of a draft stands in a version."""
    approver_id = (draft.approver_id or rule.department_id) if draft.severity == Severity.APPROVAL else None
    return {
        "name": draft.name.strip(),
        "sentence": draft.sentence.strip(),
        "good": draft.good.strip(),
        "bad": draft.bad.strip(),
        "alternative": draft.alternative.strip(),
        "kind": draft.kind,
        "data": dict(draft.data),
        "severity": Severity(draft.severity),
        "approver_id": approver_id,
        "brand_ids": sorted(set(draft.brand_ids)),
        "page_ids": sorted(set(draft.page_ids)),
        "topic_ids": sorted(set(draft.topic_ids)),
        "languages": sorted(set(draft.languages)),
        "reasons": sorted(set(draft.reasons)),
        "way": draft.way,
        "from_on": draft.from_on,
        "until_on": draft.until_on,
    }


def _refuse_stale(last: RuleVersion, draft: RuleDraft) -> None:
    if last.number != draft.seen:
        raise NewerVersion(_("Somebody changed this rule in the meantime. Look at the new version, then change that one."))
    if says_the_same(last, draft):
        raise NothingChanged(_("Nothing is different from the last version, so there is nothing to save."))


def says_the_same(last: RuleVersion, draft: RuleDraft) -> bool:
    """Whether a draft says nothing that the version does not."""
    return all(getattr(last, name) == value for name, value in said(draft, last.rule).items())


def _begin(draft: RuleDraft) -> Rule:
    used = set(queries.used_codes())
    code = draft.code.strip() or next(code for number in range(1, 10_000) if (code := f"R-{number:02}") not in used)
    if code in used:
        raise CodeTaken(_("Another rule has the code %(code)s.") % {"code": code})
    return Rule.objects.create(code=code, department_id=draft.department_id)
