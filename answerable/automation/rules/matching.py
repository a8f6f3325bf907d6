"""Whether a rule acts on what happened."""

from answerable.automation.rules.terms import (
    CLOSED,
    FIELD,
    NOBODY,
    NOTHING,
    NUMBERS,
    OPEN,
    About,
    Condition,
    Facts,
    How,
    Occasion,
    Spec,
    When,
)
from answerable.triage.rules.phrases import contains


def is_asked(spec: Spec, occasion: Occasion) -> bool:
    """Whether the rule is asked at all on this occasion."""
    return spec.when is occasion.when and (spec.when is not When.LABELLED or spec.amount in {None, occasion.label_id})


def matches(spec: Spec, facts: Facts) -> bool:
    """Whether its conditions hold: all of them, or any one; without a condition always."""
    if not spec.conditions:
        return True
    return (all if spec.needs_all else any)(holds(each, facts) for each in spec.conditions)


def holds(condition: Condition, facts: Facts) -> bool:
    """Whether one condition holds. What is not known is neither above nor below a number."""
    if condition.about in NUMBERS:
        return _compares(condition, facts.reach if condition.about == About.REACH else facts.rating)
    return _is(condition, facts) is (condition.how is How.IS)


def _compares(condition: Condition, number: int | None) -> bool:
    if number is None or not condition.values:
        return False
    limit = int(condition.values[0])
    return number >= limit if condition.how is How.AT_LEAST else number < limit


def _is(condition: Condition, facts: Facts) -> bool:
    about, wanted = condition.about, condition.values
    if about == About.WORDS:
        return contains(facts.text, wanted)
    if about == About.LABEL:
        return any(str(each) in wanted for each in facts.label_ids)
    if about == About.TOPIC:
        return any(str(each) in wanted for each in facts.topic_ids or {NOTHING})
    if about.startswith(FIELD):
        said = facts.fields.get(int(about.removeprefix(FIELD)), "")
        return said.casefold() in {each.casefold() for each in wanted}
    return _one(about, facts) in wanted


def _one(about: str, facts: Facts) -> str:
    match about:
        case About.PAGE:
            return str(facts.page_id)
        case About.BRAND:
            return str(facts.brand_id)
        case About.DEPARTMENT:
            return str(facts.department_id or NOBODY)
        case About.OWNER:
            return str(facts.member_id or NOBODY)
        case About.HOURS:
            return OPEN if facts.is_in_hours else CLOSED
    return str(getattr(facts, about))
