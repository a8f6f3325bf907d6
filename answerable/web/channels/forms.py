"""What a connection needs."""

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels

SECRET_HELP = _("It is kept encrypted and never shown again.")


class ConnectForm(forms.Form):
    """A new page: on which network, where, and what opens it."""

    network = forms.ChoiceField(label=_("Network"), choices=[("sandbox", _("Sandbox network"))])
    brand = forms.TypedChoiceField(label=_("Brand"), coerce=int)
    address = forms.URLField(
        label=_("Address of the network"), max_length=200, assume_scheme="https", help_text=_("Where its API is reached, without a path.")
    )
    token = forms.CharField(
        label=_("Access token"), max_length=2000, help_text=SECRET_HELP, widget=forms.PasswordInput(attrs={"autocomplete": "off"})
    )
    refresh_token = forms.CharField(
        label=_("Refresh token"),
        max_length=2000,
        required=False,
        help_text=_("With it, the access renews itself."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    secret = forms.CharField(
        label=_("Signing secret"),
        max_length=2000,
        help_text=_("Deliveries that are not signed with it are refused."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        brands = [(brand.pk, brand.name) for brand in channels.brands()]
        choice = self.fields["brand"]
        assert isinstance(choice, forms.TypedChoiceField)
        choice.choices = brands
        if len(brands) == 1:
            choice.initial, choice.widget = brands[0][0], forms.HiddenInput()

    def credential(self) -> dict[str, str]:
        """What opens the page; what was left empty is not there."""
        return {name: self.cleaned_data[name] for name in ("token", "refresh_token", "secret") if self.cleaned_data[name]}


class CredentialForm(forms.Form):
    """A new credential for a page that is connected."""

    token = forms.CharField(
        label=_("New access token"), max_length=2000, help_text=SECRET_HELP, widget=forms.PasswordInput(attrs={"autocomplete": "off"})
    )
    refresh_token = forms.CharField(
        label=_("New refresh token"), max_length=2000, required=False, widget=forms.PasswordInput(attrs={"autocomplete": "off"})
    )
    secret = forms.CharField(
        label=_("New signing secret"),
        max_length=2000,
        required=False,
        help_text=_("Left empty, the one until now stays."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )

    def credential(self) -> dict[str, str]:
        """What was given."""
        return {name: value for name, value in self.cleaned_data.items() if value}
