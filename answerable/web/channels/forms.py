"""What a connection needs."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels

SECRET_HELP = _("It is kept encrypted and never shown again.")
AGAIN = _("Fill it in again: what was not connected is not kept.")
STAYS = _("Left empty, the one until now stays.")
HIDDEN = forms.PasswordInput(attrs={"autocomplete": "off"})


class ConnectForm(forms.Form):
    """A new page: whose it is, where its network is reached, and what opens it."""

    network: ClassVar[str] = ""
    intro: ClassVar[str | Promise] = ""
    passed: tuple[str, ...] = ()  # what worked when it was tried, until something did not
    steps: ClassVar[tuple[str | Promise, ...]] = ()
    brand = forms.TypedChoiceField(label=_("Brand"), coerce=int)
    address = forms.URLField(
        label=_("Address of the network"), max_length=200, assume_scheme="https", help_text=_("Where its API is reached, without a path.")
    )
    token = forms.CharField(label=_("Access token"), max_length=2000, help_text=SECRET_HELP, widget=HIDDEN)

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        brands = [(brand.pk, brand.name) for brand in channels.brands()]
        choice = self.fields["brand"]
        assert isinstance(choice, forms.TypedChoiceField)
        choice.choices = brands
        if len(brands) == 1:
            choice.initial, choice.widget = brands[0][0], forms.HiddenInput()

    def ask_secrets_again(self) -> None:
        """Say that what is never shown is not kept either."""
        for field in self.fields.values():
            if isinstance(field.widget, forms.PasswordInput):
                field.help_text = AGAIN

    def credential(self) -> dict[str, str | bool]:
        """What opens the page; what was left empty is not there."""
        names = ("token", "refresh_token", "secret")
        return {name: self.cleaned_data[name] for name in names if self.cleaned_data.get(name)}


class MastodonForm(ConnectForm):
    """An account on a server of Mastodon or its kin: the server is asked, so nothing is signed and nothing renews."""

    network = "mastodon"
    intro = _("Mentions, replies and direct messages come in; those of the last two weeks are fetched.")
    steps = (
        _("On your server, log in as the account that is to answer, and open Preferences, Development, New application."),
        _("Give it the scopes read and write, and copy its access token."),
        _("Connecting checks that the server is reached, whose token it is, and that it may read and write."),
    )

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)
        self.fields["address"].label = _("Address of the server")
        self.fields["address"].help_text = _("Where you log in, without a path, like https://mastodon.example.")


class SandboxForm(ConnectForm):
    """A page of the sandbox network."""

    network = "sandbox"
    intro = _("The network says which page the token opens, then delivers its messages here; what is there already is fetched.")
    refresh_token = forms.CharField(
        label=_("Refresh token"),
        max_length=2000,
        required=False,
        help_text=_("With it, the access renews itself."),
        widget=HIDDEN,
    )
    secret = forms.CharField(
        label=_("Signing secret"),
        max_length=2000,
        help_text=_("Deliveries that are not signed with it are refused."),
        widget=HIDDEN,
    )


class RenewalForm(forms.Form):
    """A new credential for a page that is connected."""

    words: ClassVar[str | Promise] = _("Give a new token")  # what doing this is called
    intro: ClassVar[str | Promise] = ""
    passed: tuple[str, ...] = ()  # what worked when it was tried, until something did not

    def credential(self) -> Mapping[str, Any]:
        """What was given; what was left empty stays as it was."""
        return {name: value for name, value in self.cleaned_data.items() if value}


class TokenForm(RenewalForm):
    """A new access token."""

    intro = _("The token must open this page and no other. What was missed is fetched.")
    token = forms.CharField(label=_("New access token"), max_length=2000, help_text=SECRET_HELP, widget=HIDDEN)


class CredentialForm(TokenForm):
    """A new token, with what renews it and what deliveries are signed with."""

    intro = _("The token must open this page and no other. The network is told again where to deliver, and what was missed is fetched.")
    refresh_token = forms.CharField(label=_("New refresh token"), max_length=2000, required=False, widget=HIDDEN)
    secret = forms.CharField(
        label=_("New signing secret"),
        max_length=2000,
        required=False,
        help_text=STAYS,
        widget=HIDDEN,
    )
