"""A mailbox that is opened by signing in at its directory: Microsoft 365, Google, or another that speaks OAuth 2."""

from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.core.settings import get_settings
from answerable.web.channels.forms import HIDDEN, SECRET_HELP
from answerable.web.channels.mailbox_form import MailboxForm

MICROSOFT = "https://login.microsoftonline.com/%s/oauth2/v2.0"
GOOGLE = ("https://accounts.google.com/o/oauth2/v2/auth", "https://oauth2.googleapis.com/token")
CONNECT = _("Connecting leads you there: sign in with the mailbox and allow what is asked. Then it is tried with a mail to itself.")


def back() -> str:
    """Where a directory sends people back to."""
    return f"{get_settings().base_url.rstrip('/')}/channels/sign-in"


class SignInForm(MailboxForm):
    """A mailbox of any directory."""

    sign_in = "other"
    intro = _("For mailboxes whose servers take no passwords. Answerable signs in with an app of your own and renews its access by itself.")
    steps: ClassVar[tuple[str | Promise, ...]] = (
        _("At your directory, register an app of the kind “web” with the redirect address below."),
        _("Give it the scopes for reading and sending mail, and one that lets it renew its access (often “offline_access”)."),
        CONNECT,
    )
    client_id = forms.CharField(label=_("Client ID of the app"), max_length=300)
    client_secret = forms.CharField(label=_("Client secret of the app"), max_length=500, help_text=SECRET_HELP, widget=HIDDEN)
    authorize = forms.URLField(label=_("Address for signing in"), max_length=400, assume_scheme="https")
    exchange = forms.URLField(label=_("Address for tokens"), max_length=400, assume_scheme="https")
    scope = forms.CharField(label=_("Scopes"), max_length=500, help_text=_("Separated by spaces."))
    known: ClassVar[tuple[str, ...]] = ()  # fields whose values this directory settles
    extra: ClassVar[dict[str, str]] = {}

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)
        for name in ("password", *self.known):
            del self.fields[name]
        first = ["brand", "sender", "name", "tenant", "client_id", "client_secret", "authorize", "exchange", "scope"]
        self.order_fields(first)

    @property
    def back(self) -> str:
        """The redirect address to be registered."""
        return back()

    def credential(self) -> dict[str, Any]:
        """Who signs in and where; the token is fetched later."""
        said = self.cleaned_data
        where = {name: said[name] for name in ("client_id", "client_secret")} | self.directory() | {"extra": self.extra}
        return {**super().credential(), "sign_in": where}

    def directory(self) -> dict[str, str]:
        """Where somebody signs in."""
        return {name: self.cleaned_data[name] for name in ("authorize", "exchange", "scope")}


class _OfVendor(SignInForm):
    """A directory whose addresses are known."""

    known = ("login", "imap", "imap_by", "smtp", "smtp_by", "is_inside", "authority", "authorize", "exchange", "scope")
    servers: ClassVar[tuple[str, str]] = ("", "")

    def clean_imap(self) -> str:
        """Nobody is asked."""
        return self.servers[0]

    def clean(self) -> dict[str, object]:
        """The vendor's servers, whatever the domain is."""
        said = super().clean()
        said["address"], said["smtp"] = f"imaps://{self.servers[0]}", f"smtp://{self.servers[1]}"
        return said


class MicrosoftForm(_OfVendor):
    """A mailbox of Microsoft 365."""

    sign_in = "microsoft"
    servers = ("outlook.office365.com", "smtp.office365.com")
    steps: ClassVar[tuple[str | Promise, ...]] = (
        _("In Microsoft Entra, register an app of the kind “web” with the redirect address below, and make a client secret for it."),
        _("Under API permissions, add the delegated permissions IMAP.AccessAsUser.All, SMTP.Send and offline_access of Office 365."),
        _("In the Exchange admin center, allow authenticated SMTP for the mailbox."),
        CONNECT,
    )
    tenant = forms.RegexField(
        r"^[0-9A-Za-z.-]+$",
        label=_("Directory (tenant) ID"),
        max_length=100,
        required=False,
        help_text=_("Left empty, any directory may sign in."),
    )

    def directory(self) -> dict[str, str]:
        """Of the company's own directory, or of any."""
        at = MICROSOFT % (self.cleaned_data["tenant"] or "common")
        names = ("IMAP.AccessAsUser.All", "SMTP.Send")
        scope = " ".join([*(f"https://outlook.office.com/{name}" for name in names), "offline_access"])
        return {"authorize": f"{at}/authorize", "exchange": f"{at}/token", "scope": scope}


class GoogleForm(_OfVendor):
    """A mailbox of Google Workspace or Gmail."""

    sign_in = "google"
    servers = ("imap.gmail.com", "smtp.gmail.com")
    extra: ClassVar[dict[str, str]] = {"access_type": "offline", "prompt": "consent"}
    steps: ClassVar[tuple[str | Promise, ...]] = (
        _("In the Google Cloud console, make an OAuth client of the kind “web application” with the redirect address below."),
        _("On the consent screen, choose “internal”, or have the app reviewed for the scope https://mail.google.com/."),
        CONNECT,
    )

    def directory(self) -> dict[str, str]:
        """Google's own."""
        return {"authorize": GOOGLE[0], "exchange": GOOGLE[1], "scope": "https://mail.google.com/"}
