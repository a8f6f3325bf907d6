"""Calls, e-mails and visits from a file, brought in as a whole or not at all."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from answerable.core import clock
from answerable.journeys.company.settle_labels import settler
from answerable.journeys.customers import bring_in as journey
from answerable.journeys.customers.told_rows import Ways, columns, guessed
from answerable.journeys.customers.zone import zone
from answerable.journeys.import_history.columns import ImportRefused
from answerable.web.members import member_of
from answerable.web.said import tell

if TYPE_CHECKING:
    from answerable.journeys.import_history.row import Refused

LARGEST_MEGABYTES = 20
SHOWN = 50
KINDS = [
    ("phone", _("Telephone call")),
    ("email", _("E-mail")),
    ("shop", _("Visit or order")),
    ("chat", _("Chat")),
    ("letter", _("Letter")),
    ("other", _("Something else")),
]


class FileForm(forms.Form):
    """A file, and how to read it."""

    file = forms.FileField(label=_("File"), help_text=_("CSV with a header, or JSON Lines, at most 20 MB. The command takes longer ones."))
    source = forms.CharField(label=_("Where from"), max_length=40, help_text=_("The program that it comes from."))
    kind = forms.ChoiceField(label=_("What a row is that does not say"), choices=KINDS)
    region = forms.CharField(
        label=_("Country of telephone numbers without one"), max_length=2, required=False, help_text=_("Two letters, such as DE.")
    )
    columns = forms.CharField(
        label=_("Which column holds what"),
        max_length=1_000,
        required=False,
        help_text=_("Such as at=Date,number=Customer,summary=Text. Left empty, it is seen from the headings."),
    )
    leaves_out = forms.BooleanField(label=_("Leave out rows that cannot be read, instead of bringing in nothing"), required=False)

    def clean_file(self) -> UploadedFile[bytes]:
        """Not too large for a page."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST_MEGABYTES * 1_000_000:
            raise forms.ValidationError(_("It is larger than 20 MB. Bring it in by the command “answerable touchpoints”."))
        return file


def new(request: HttpRequest) -> HttpResponseBase:
    """The form. Owners and leads."""
    settler(member_of(request))
    return _shown(request, FileForm(initial={"kind": "phone"}))


def create(request: HttpRequest) -> HttpResponseBase:
    """Bring it in. Owners and leads."""
    settler(member_of(request))
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _shown(request, form, status=422)
    try:
        brought = _bring_in(form)
    except journey.BadRows as error:
        form.add_error(None, str(error.sentence))
        return _shown(request, form, error.refused, status=422)
    except ImportRefused as error:
        form.add_error("file", str(error.sentence))
        return _shown(request, form, status=422)
    said = ngettext("%(count)d touchpoint is kept", "%(count)d touchpoints are kept", brought.kept) % {"count": brought.kept}
    if brought.known:
        said += say(", %(count)d were known") % {"count": brought.known}
    if brought.refused:
        said += say(", %(count)d left out") % {"count": len(brought.refused)}
    tell(request, said)
    return redirect("customers:index")


def _bring_in(form: FileForm) -> journey.Brought:
    said = form.cleaned_data
    sent: UploadedFile[bytes] = said["file"]
    with tempfile.NamedTemporaryFile(suffix=Path(sent.name or "").suffix.lower()) as kept:
        for chunk in sent.chunks():
            kept.write(chunk)
        kept.flush()
        file = Path(kept.name)
        chosen = columns(said["columns"]) if said["columns"] else guessed(journey.header(file))
        ways = Ways(journey.named(said["source"]), chosen, zone(), kind=said["kind"], region=said["region"].upper())
        return journey.bring_in(file, ways, leaves_out=said["leaves_out"], now=clock.now())


def _shown(request: HttpRequest, form: FileForm, refused: list[Refused] | None = None, status: int = 200) -> HttpResponseBase:
    refused = refused or []
    seen = {"form": form, "refused": refused[:SHOWN], "more": max(0, len(refused) - SHOWN)}
    return render(request, "customers/import.html", seen, status=status)
