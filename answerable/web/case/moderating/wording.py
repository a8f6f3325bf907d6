"""The words of a reply of ours, as they stand on the network."""

import uuid

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from answerable.access import scope as access
from answerable.channels.contract import Way
from answerable.channels.registry import connector
from answerable.journeys.answering.moderate import Asked
from answerable.publish.rules.acts import Act
from answerable.web.case.moderating.deeds import done
from answerable.web.case.moderating.messages import visible
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import scope_of
from answerable.web.resource import wants_part


class WordingForm(forms.Form):
    """The new words; `key` makes a second post harmless."""

    text = forms.CharField(label=_("Text"), required=False, strip=False, max_length=100_000)
    key = forms.UUIDField()


def edit(request: HttpRequest, message_id: int) -> HttpResponse:
    """The words, to be changed."""
    message = visible(request, message_id)
    access.case(scope_of(request), message.case_id, access.Action.REPLY)
    limit = connector(message.page.network).abilities(message.page.kind).lengths.get(Way.PUBLIC, 0)
    seen = {"message": message, "key": uuid.uuid4(), "limit": limit}
    return render(request, "case/wording.html" if wants_part(request) else "case/wording_page.html", seen)


def update(request: HttpRequest, message_id: int) -> HttpResponse:
    """Put other words in their place."""
    message = visible(request, message_id)
    access.case(scope_of(request), message.case_id, access.Action.REPLY)
    form = WordingForm(request.POST)
    refuse_unless(form)
    return done(request, Asked(message_id, Act.EDIT, form.cleaned_data["text"], form.cleaned_data["key"]))
