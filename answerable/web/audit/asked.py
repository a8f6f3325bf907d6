"""What the reader asked for, and what they may read: owners everything, others the pages that they administer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from django import forms
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.core.errors import Forbidden
from answerable.journal.queries import Wanted
from answerable.staff import queries as staff
from answerable.web.audit.words import GROUPS
from answerable.web.members import member_of, scope_of

OF_PERSONS = tuple(
    kind
    for group in ("sign-in", "people")
    for kind in GROUPS[group].kinds
    if kind.startswith(("member.", "access.")) and not kind.endswith("_department")
)


class AskForm(forms.Form):
    """Each question narrows the list; what is left open asks nothing."""

    member = forms.TypedChoiceField(label=_("Person"), coerce=int, required=False, empty_value=None)
    department = forms.TypedChoiceField(label=_("Department"), coerce=int, required=False, empty_value=None)
    group = forms.ChoiceField(label=_("What"), required=False)
    page = forms.TypedChoiceField(label=_("Page"), coerce=int, required=False, empty_value=None)
    case = forms.RegexField(r"^\s*(?:[A-Za-z0-9]+-)?(\d{1,15})\s*$", label=_("Case"), required=False)
    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    until = forms.DateField(label=_("To"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, data: object, page_ids: list[int]) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        anybody = [(each.pk, each.name) for each in staff.members(active_only=False)]
        self._offer("member", _("Everybody"), anybody)
        self._offer("department", _("All departments"), list(staff.department_names().items()))
        self._offer("group", _("Everything"), [(name, group.label) for name, group in GROUPS.items()])
        self._offer("page", _("All pages"), [(each.pk, each.name) for each in channels.pages(page_ids)])

    def _offer(self, name: str, nothing: object, choices: Sequence[tuple[object, object]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", nothing), *choices]

    def wanted(self) -> Wanted:
        """The question; what cannot be read asks nothing."""
        said = self.cleaned_data
        group = GROUPS.get(said.get("group") or "")
        case = str(said.get("case") or "").strip().rpartition("-")[2]
        return Wanted(
            member_id=said.get("member"),
            department_id=said.get("department"),
            kinds=tuple(group.kinds) if group else (),
            are_of_cases=bool(group and group.of_cases),
            person_kinds=OF_PERSONS,
            case_id=int(case) if case else None,
            since=_midnight(said.get("since")),
            until=_midnight(said["until"] + timedelta(days=1)) if said.get("until") else None,
        )


def administered(request: HttpRequest) -> list[int]:
    """The pages of which the reader is an administrator; refuses who is of none."""
    pages = scope_of(request).page_ids_for(Action.ADMINISTER)
    if not pages and not member_of(request).is_owner:
        raise Forbidden(say("Who administers a page may read this. Ask an owner."))
    return pages


def ask(request: HttpRequest) -> tuple[AskForm, Wanted]:
    """The form as it was filled, and the question within what the reader may read."""
    pages = administered(request)
    form = AskForm(request.GET, pages)
    form.is_valid()
    wanted, page = form.wanted(), form.cleaned_data.get("page")
    allowed = None if member_of(request).is_owner else pages
    return form, replace(wanted, page_ids=[page] if page else allowed, besides=scope_of(request).hidden)


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, time.min, timezone.get_current_timezone()).astimezone(UTC) if day else None
