"""The fourth step: who answers what, from a template that fits the trade."""

from collections.abc import Iterator, Mapping, Sequence

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import set_up
from answerable.journeys.company.ownership_templates import TEMPLATES
from answerable.journeys.company.ownership_templates import drawn as lines_of
from answerable.journeys.company.ownership_templates import template as template_of
from answerable.routing import queries as routing
from answerable.staff import queries as staff
from answerable.web.conditions import in_words
from answerable.web.members import member_of, owners_only
from answerable.web.said import tell
from answerable.web.setup.wizard import go_on, shown

Drawn = tuple[str, str]


def edit(request: HttpRequest) -> HttpResponseBase:
    """The templates, each with its rules, and what is in force."""
    owners_only(request)
    drawn = [(key, str(name), _lines(key)) for key, name in TEMPLATES.items()]
    return shown(request, "ownership", {"templates": drawn, "in_force": list(_in_force()), "is_changed": routing.version_in_force() > 1})


def update(request: HttpRequest) -> HttpResponseBase:
    """Agree on one, and go on."""
    owners_only(request)
    template = request.POST.get("template", "")
    if template not in TEMPLATES:
        return edit(request)
    set_up.own_by(template, member=member_of(request), now=clock.now())
    tell(request, _("New messages go to their departments by these rules"))
    return go_on("ownership")


def _lines(template: str) -> list[Drawn]:
    """The rows of a trade; where the file names no first line, that is whoever is there."""
    return [(what, who or staff.departments()[0].name) for what, who in lines_of(template_of(template))]


def _what(conditions: Mapping[str, Sequence[object]]) -> str:
    """Conditions in words."""
    return ", ".join(in_words(conditions)) or _("Everything else")


def _in_force() -> Iterator[Drawn]:
    for rule in routing.rules(routing.version_in_force()):
        yield rule.name or _what(rule.conditions), rule.department.name
