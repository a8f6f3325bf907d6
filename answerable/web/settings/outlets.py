"""Rooms of chat tools in which staff are told what needs somebody."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.alerts import queries as alerts
from answerable.alerts.operations import OutletDraft
from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.chat import SERVICES, Room
from answerable.core.errors import Refusal
from answerable.journeys.company import settle_outlets as journey
from answerable.staff import queries as staff
from answerable.web.accounts.sure import be_sure
from answerable.web.members import member_of, owners_only
from answerable.web.said import tell
from answerable.web.settings.sections import sections
from answerable.web.submit import submit

EXAMPLES = [
    ("Slack", "https://hooks.slack.com/services/T…/B…/…"),
    ("Microsoft Teams", "https://….logic.azure.com/workflows/…"),
    ("Mattermost", "mmosts://chat.company.example/KEY"),
    ("Matrix", "matrixs://user:password@matrix.company.example/#room"),
    ("Discord", "https://discord.com/api/webhooks/…/…"),
    ("Google Chat", "https://chat.googleapis.com/v1/spaces/…"),
]


class OutletForm(forms.Form):
    """A room: what it is called, its address, and what it is told of."""

    name = forms.CharField(label=_("What is the room called?"), max_length=60)
    address = forms.CharField(
        label=_("Address"),
        max_length=1000,
        help_text=_("The webhook's address as the chat tool shows it. It is kept encrypted and never shown again."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    department = forms.TypedChoiceField(label=_("Tell there"), coerce=int, empty_value=None, required=False)
    pages = forms.TypedMultipleChoiceField(
        label=_("Only about these pages"),
        coerce=int,
        required=False,
        help_text=_("None chosen means all."),
        widget=forms.CheckboxSelectMultiple({"class": "checkbox checkbox-sm"}),
    )
    is_private_allowed = forms.BooleanField(
        label=_("Its server may stand inside of our own network"), required=False, help_text=_("Else no address inside is called.")
    )

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        everything = ("", _("Everything that concerns the desk"))
        department, pages = self.fields["department"], self.fields["pages"]
        assert isinstance(department, forms.TypedChoiceField)
        assert isinstance(pages, forms.TypedMultipleChoiceField)
        department.choices = [
            everything,
            *((each.pk, say("What concerns %(department)s") % {"department": each.name}) for each in staff.departments()),
        ]
        pages.choices = [(each.pk, each.name) for each in channels.pages()]

    def draft(self) -> OutletDraft:
        """What was wished."""
        said = self.cleaned_data
        return OutletDraft(said["name"], Room(said["address"], said["is_private_allowed"]), said["department"], said["pages"])


def index(request: HttpRequest) -> HttpResponseBase:
    """Those that are told, and a form for another. Owners only."""
    owners_only(request)
    return _shown(request, OutletForm())


def create(request: HttpRequest) -> HttpResponseBase:
    """Have another one told. Owners only, who say once more that it is them: what is told there leaves the desk."""
    owners_only(request)
    be_sure(request)
    form = OutletForm(request.POST)

    def keep() -> HttpResponseBase:
        made = journey.open_outlet(form.draft(), member=member_of(request), now=clock.now())
        tell(request, say("“%(room)s” is told from now on; try whether it arrives") % {"room": made.name})
        return redirect("settings:outlets")

    return submit(form, keep, lambda status: _shown(request, form, status))


def destroy(request: HttpRequest, outlet_id: int) -> HttpResponseBase:
    """Tell nobody there any more. Owners only."""
    owners_only(request)
    closed = journey.close_outlet(outlet_id, member=member_of(request), now=clock.now())
    tell(request, say("“%(room)s” is told no more, and its address is forgotten") % {"room": closed.name})
    return redirect("settings:outlets")


def try_out(request: HttpRequest, outlet_id: int) -> HttpResponseBase:
    """Write there once. Owners only."""
    owners_only(request)
    trouble = journey.try_outlet(outlet_id, member=member_of(request), now=clock.now())
    if trouble:
        raise NotArrived(trouble)
    tell(request, say("It was taken: look into the room"))
    return redirect("settings:outlets")


class NotArrived(Refusal):
    """The chat tool took nothing."""

    code = "not_arrived"
    status = 422


def _shown(request: HttpRequest, form: OutletForm, status: int = 200) -> HttpResponseBase:
    names = {each.pk: each.name for each in channels.pages()}
    rows = [(each, [names[page_id] for page_id in each.page_ids if page_id in names]) for each in alerts.outlets()]
    seen = {"sections": sections(request), "rows": rows, "form": form, "examples": EXAMPLES, "services": sorted(set(SERVICES.values()))}
    return render(request, "settings/outlets.html", seen, status=status)
