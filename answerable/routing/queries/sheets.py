"""The matrix as a sheet: a version of it, the one that is being written, and how that was tried."""

from answerable.routing.models import Proposal, Rule, Tryout
from answerable.routing.queries.rules import rules, version
from answerable.routing.rules.matrix import Line, as_read
from answerable.routing.rules.sheet import Sheet


def sheet(number: int) -> Sheet:
    """The rows of a version, and its first line."""
    about = version(number)
    return Sheet(tuple(map(_line, rules(number))), about.first_line_id if about else None)


def proposal() -> Proposal | None:
    """What is being written."""
    return Proposal.objects.first()


def proposed(written: Proposal) -> Sheet:
    """What is being written, as a sheet."""
    return Sheet(tuple(map(as_read, written.rows)), written.first_line_id)


def tryout(written: Proposal, days: int) -> Tryout | None:
    """How the proposal as it stands now was tried on so many days, if it was."""
    return Tryout.objects.filter(proposal=written, revision=written.revision, days=days).first()


def tryout_by_id(tryout_id: int) -> Tryout | None:
    """One trial with its proposal."""
    return Tryout.objects.select_related("proposal").filter(pk=tryout_id).first()


def _line(rule: Rule) -> Line:
    letters = {key: said for key, said in rule.roles.items() if not (rule.is_first_line and key == rule.department_id)}
    return Line(
        key=str(rule.line),
        name=rule.name,
        section=rule.section,
        conditions=rule.conditions,
        letters=letters,
        is_first_line=rule.is_first_line,
        member_id=rule.member_id,
        ask_within_hours=rule.ask_within_hours,
        first_id=rule.line,
    )
