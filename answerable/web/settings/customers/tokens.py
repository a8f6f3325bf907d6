"""The tokens by which other programs of the company speak to the desk."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.access.operations import TokenDraft
from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.company import settle_customers as journey
from answerable.staff import queries as staff
from answerable.web.accounts.sure import be_sure
from answerable.web.members import member_of, owners_only
from answerable.web.said import tell
from answerable.web.settings.sections import sections
from answerable.web.submit import submit

RIGHTS = [
    ("touchpoints:write", _("Tell of touchpoints")),
    ("touchpoints:read", _("Read touchpoints")),
    ("customers:write", _("Say what customers are to us")),
    ("customers:read", _("Read customers")),
    ("deeds:read", _("Read what was sent and done on a program's page")),
]


class TokenForm(forms.Form):
    """A token: what for, what it may do, and for which brand."""

    name = forms.CharField(label=_("What is it for?"), max_length=60, help_text=_("The program that uses it."))

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        brands = channels.brands()
        if len(brands) > 1:
            choices = [("", _("All brands")), *((str(each.pk), each.name) for each in brands)]
            self.fields["brand"] = forms.ChoiceField(label=_("For"), choices=choices, required=False)
        for right, words in RIGHTS:
            self.fields[right] = forms.BooleanField(label=words, required=False, initial=right == RIGHTS[0][0])

    def clean(self) -> dict[str, object]:
        """A token that may do nothing is of no use."""
        if not self._rights():
            raise forms.ValidationError(_("Say what it may do."))
        return self.cleaned_data

    def _rights(self) -> list[str]:
        return [right for right, _words in RIGHTS if self.cleaned_data.get(right)]

    def draft(self) -> TokenDraft:
        """What was wished."""
        chosen = self.cleaned_data.get("brand")
        return TokenDraft(self.cleaned_data["name"], self._rights(), int(chosen) if chosen else None)


def index(request: HttpRequest) -> HttpResponseBase:
    """Those that let somebody in, and a form for a new one. Owners only."""
    owners_only(request)
    return _shown(request, TokenForm())


def create(request: HttpRequest) -> HttpResponseBase:
    """Make one, and show its secret this once. Owners only, who say once more that it is them."""
    owners_only(request)
    be_sure(request)
    form = TokenForm(request.POST)

    def keep() -> HttpResponseBase:
        made, secret = journey.make_token(form.draft(), member=member_of(request), now=clock.now())
        answer = _shown(request, TokenForm(), secret=secret, name=made.name)
        answer["Cache-Control"] = "no-store"
        return answer

    return submit(form, keep, lambda status: _shown(request, form, status=status))


def destroy(request: HttpRequest, token_id: int) -> HttpResponseBase:
    """Let a program in no longer. Owners only."""
    owners_only(request)
    token = journey.revoke_token(token_id, member=member_of(request), now=clock.now())
    tell(request, say("“%(name)s” is revoked; whoever uses it is let in no longer") % {"name": token.name})
    return redirect("settings:tokens")


def _shown(request: HttpRequest, form: TokenForm, *, secret: str = "", name: str = "", status: int = 200) -> HttpResponseBase:
    tokens = journey.tokens(member_of(request))
    people = staff.members_by_id({each.made_by_id for each in tokens})
    words = dict(RIGHTS)
    rows = [(each, [words[right] for right in each.rights], people.get(each.made_by_id)) for each in tokens]
    seen = {"sections": sections(request), "rows": rows, "form": form, "secret": secret, "made": name}
    return render(request, "settings/tokens.html", seen, status=status)
