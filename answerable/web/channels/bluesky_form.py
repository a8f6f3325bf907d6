"""What connecting a Bluesky account needs: its name and an app password."""

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.web.channels.forms import HIDDEN, SECRET_HELP, ConnectForm, RenewalForm

ADDRESS = "https://bsky.social"
MESSAGES = _("Read and answer direct messages")
MESSAGES_HELP = _("The app password must be allowed to; without this, only what is public comes in.")


class BlueskyForm(ConnectForm):
    """An account on Bluesky or on a server of its kind. A session is begun with the password and renews itself from then on."""

    network = "bluesky"
    intro = _("Mentions, replies and quotes come in, direct messages where you want them; those of the last two weeks are fetched.")
    steps = (
        _("In Bluesky, log in as the account that is to answer, and open Settings, Privacy and security, App passwords."),
        _("Add an app password called Answerable. For direct messages, tick “Allow access to your direct messages”; later it cannot be."),
        _("Copy it: Bluesky shows it once. The account's own password is not taken."),
        _("So that customers can write to the account alone, open the chat's settings there and allow new messages from everyone."),
        _("Write the account's name and the app password below. Connecting checks that both work and what can be read."),
    )
    identifier = forms.RegexField(
        r"^@?[A-Za-z0-9.-]{3,253}$",
        label=_("Name of the account"),
        help_text=_("Its handle, like harbour-rail.bsky.social."),
        error_messages={"invalid": _("A handle looks like harbour-rail.bsky.social.")},
    )
    password = forms.CharField(label=_("App password"), max_length=200, help_text=SECRET_HELP, widget=HIDDEN)
    messages = forms.BooleanField(label=MESSAGES, required=False, initial=True, help_text=MESSAGES_HELP)

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)
        del self.fields["token"]
        self.fields["address"].label = _("Address of the server")
        self.fields["address"].initial = ADDRESS
        self.fields["address"].help_text = _("Leave it as it is, unless the account lives on a server of your own.")
        self.order_fields(["brand", "identifier", "password", "messages", "address"])

    def credential(self) -> dict[str, str | bool]:
        """What opens the account."""
        return {
            "identifier": self.cleaned_data["identifier"].removeprefix("@").lower(),
            "password": self.cleaned_data["password"].strip(),
            "messages": self.cleaned_data["messages"],
        }


class BlueskyCredentialForm(RenewalForm):
    """A new app password for an account that is connected."""

    words = _("Give a new app password")
    intro = _("The app password must open this account and no other. What was missed is fetched.")
    password = forms.CharField(label=_("New app password"), max_length=200, help_text=SECRET_HELP, widget=HIDDEN)
    messages = forms.BooleanField(label=MESSAGES, required=False, initial=True, help_text=MESSAGES_HELP)

    def credential(self) -> dict[str, str | bool]:
        """What was given; the session until now goes, for what is to be tried is the password."""
        given = {"password": self.cleaned_data["password"].strip(), "messages": self.cleaned_data["messages"]}
        return {**given, "token": "", "refresh_token": ""}
