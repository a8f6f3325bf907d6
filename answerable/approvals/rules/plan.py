"""Whom a text has to pass before it leaves: the steps of every chain that its situation asks for, each once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Occasion(StrEnum):
    """What makes a chain begin: a rule that a text goes against, a PR matter, or every reply where the chain holds."""

    HIT = "hit"
    PR_MATTER = "pr_matter"
    EVERY = "every"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One step: who, within how many minutes (of business hours or not), who deputises, and why."""

    department_id: int
    member_id: int | None = None
    deputy_id: int | None = None
    minutes: int = 120
    in_business_hours: bool = True
    because: str = ""

    @property
    def who(self) -> tuple[int, int | None]:
        """Two steps of the same are one."""
        return self.department_id, self.member_id


@dataclass(frozen=True, slots=True)
class Link:
    """A chain as the decision sees it; an empty set holds everywhere."""

    name: str
    occasion: Occasion
    steps: Sequence[Wanted]
    page_ids: frozenset[int] = frozenset()
    topic_ids: frozenset[int] = frozenset()
    reasons: frozenset[str] = frozenset()
    department_ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Situation:
    """What a text is said in. `asked` are the departments that its hits ask for, each with the rules in words.

    `pr_department_id` is that of the spokesperson where it is a PR matter. `of_page` are the steps that the page itself asks for.
    """

    page_id: int
    topic_ids: frozenset[int] = frozenset()
    reasons: frozenset[str] = frozenset()
    asked: dict[int, str] = field(default_factory=dict)
    pr_department_id: int | None = None
    of_page: Sequence[Wanted] = ()


def plan(links: Iterable[Link], situation: Situation) -> list[Wanted]:
    """The steps in order: those of a PR matter first, then those of rules, then those of every reply and of the page.

    Where no chain speaks of a department that a rule asks for, or of PR matters, that department is asked itself.
    """
    holding = [each for each in links if _holds(each, situation)]
    wanted = [*_of_pr(holding, situation), *_of_hits(holding, situation)]
    wanted += [step for each in holding if each.occasion is Occasion.EVERY for step in _named(each)]
    wanted += situation.of_page
    return list({each.who: each for each in reversed(wanted)}.values())[::-1]


def _holds(link: Link, situation: Situation) -> bool:
    return (
        (not link.page_ids or situation.page_id in link.page_ids)
        and (not link.topic_ids or bool(situation.topic_ids & link.topic_ids))
        and (not link.reasons or bool(situation.reasons & link.reasons))
    )


def _of_pr(links: Sequence[Link], situation: Situation) -> list[Wanted]:
    if situation.pr_department_id is None:
        return []
    chain = next((each for each in links if each.occasion is Occasion.PR_MATTER), None)
    return _named(chain) if chain else [Wanted(situation.pr_department_id)]


def _of_hits(links: Sequence[Link], situation: Situation) -> list[Wanted]:
    found: list[Wanted] = []
    for department_id, rules in situation.asked.items():
        speaking = (each for each in links if each.occasion is Occasion.HIT)
        chain = next((each for each in speaking if not each.department_ids or department_id in each.department_ids), None)
        steps = list(chain.steps) if chain else []
        if department_id not in {each.department_id for each in steps}:
            steps.insert(0, Wanted(department_id))
        found += [_because(each, rules) for each in steps]
    return found


def _named(link: Link) -> list[Wanted]:
    return [_because(each, link.name) for each in link.steps]


def _because(step: Wanted, words: str) -> Wanted:
    return Wanted(step.department_id, step.member_id, step.deputy_id, step.minutes, step.in_business_hours, words[:300])
