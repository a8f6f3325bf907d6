"""The server of the language model as an owner describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.language_model.operations import EndpointDraft
from answerable.language_model.rules.budget import Budget, Limit

if TYPE_CHECKING:
    from answerable.language_model.models import Endpoint

MOST = 2_000_000_000


class EndpointForm(forms.Form):
    """Where it is, what it is called, its key, how long it may take, how much it may cost. An empty limit is none."""

    address = forms.CharField(
        label=_("Address"),
        max_length=300,
        help_text=_("Of any server that speaks OpenAI's protocol, up to and with /v1, such as http://localhost:11434/v1."),
        widget=forms.URLInput(attrs={"dir": "ltr", "spellcheck": "false", "autocomplete": "off"}),
    )
    model = forms.CharField(
        label=_("Model"),
        max_length=120,
        help_text=_("As its server calls it. It stands beside everything that it wrote."),
        widget=forms.TextInput(attrs={"dir": "ltr", "spellcheck": "false", "autocomplete": "off"}),
    )
    key = forms.CharField(
        label=_("Key"), max_length=500, required=False, widget=forms.PasswordInput(attrs={"dir": "ltr", "autocomplete": "new-password"})
    )
    timeout_seconds = forms.IntegerField(label=_("Seconds that an answer may take"), min_value=1, max_value=120)
    is_private_allowed = forms.BooleanField(
        label=_("This server stands in our own network, or on this machine, and may be called there"),
        required=False,
        help_text=_("Answerable calls no other address of a private network. Without encryption (http://) it calls nothing outside."),
    )
    requests_a_day = forms.IntegerField(label=_("Questions a day"), min_value=0, max_value=MOST, required=False)
    tokens_a_day = forms.IntegerField(label=_("Tokens a day"), min_value=0, max_value=MOST, required=False)
    requests_a_month = forms.IntegerField(label=_("Questions a month"), min_value=0, max_value=MOST, required=False)
    tokens_a_month = forms.IntegerField(label=_("Tokens a month"), min_value=0, max_value=MOST, required=False)

    def __init__(self, *args: object, endpoint: Endpoint | None = None, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        if endpoint is not None:
            for name in ("address", "model", "timeout_seconds", "is_private_allowed"):
                self.fields[name].initial = getattr(endpoint, name)
            for name in Limit:
                self.fields[name].initial = getattr(endpoint, name) or None
        else:
            self.fields["timeout_seconds"].initial = 30
        has_key = endpoint is not None and endpoint.sealed_key is not None
        self.fields["key"].help_text = (
            _("One is kept. Leave this empty to keep it.") if has_key else _("Kept encrypted and never shown again.")
        )

    @property
    def limits(self) -> list[forms.BoundField]:
        """The four numbers of the budget."""
        return [self[name] for name in Limit]

    def draft(self) -> EndpointDraft:
        """What was wished."""
        said = self.cleaned_data
        budget = Budget(**{name: said[name] or 0 for name in Limit})
        return EndpointDraft(said["address"], said["model"], said["key"], said["is_private_allowed"], said["timeout_seconds"], budget)
