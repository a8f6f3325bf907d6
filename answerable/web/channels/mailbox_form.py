"""What connecting a mailbox needs: an address with a password, and where its servers stand."""

import re
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from answerable.web.channels.forms import HIDDEN, SECRET_HELP, ConnectForm, RenewalForm

SERVER = re.compile(r"^[a-z0-9]([a-z0-9.-]{0,200}[a-z0-9])?(:\d{1,5})?$|^\[[0-9a-f:]{2,45}\](:\d{1,5})?$", re.IGNORECASE)
# Where the servers of an address stand that does not say it: by its domain, for whoever has their mail at one of these.
KNOWN = {
    "gmail.com": ("imap.gmail.com", "smtp.gmail.com"),
    "googlemail.com": ("imap.gmail.com", "smtp.gmail.com"),
    "fastmail.com": ("imap.fastmail.com", "smtp.fastmail.com"),
    "gmx.de": ("imap.gmx.net", "mail.gmx.net"),
    "gmx.net": ("imap.gmx.net", "mail.gmx.net"),
    "web.de": ("imap.web.de", "smtp.web.de"),
    "icloud.com": ("imap.mail.me.com", "smtp.mail.me.com"),
    "t-online.de": ("secureimap.t-online.de", "securesmtp.t-online.de"),
}
READING = [("imaps", _("TLS (port 993)")), ("imap", _("STARTTLS (port 143)")), ("imap+plain", _("None, in our own network only"))]
SENDING = [("smtp", _("STARTTLS (port 587)")), ("smtps", _("TLS (port 465)")), ("smtp+plain", _("None, in our own network only"))]


class MailboxForm(ConnectForm):
    """A mailbox. Its servers are guessed where they are left out; whether the guess holds is tried at once."""

    network = "email"
    sign_in = ""  # the directory at which somebody signs in; none where there is a password
    intro = _(
        "Answerable reads the mailbox and answers from it; colleagues may go on using it beside. What was written in the last two weeks "
        "is fetched."
    )
    steps: ClassVar[tuple[str | Promise, ...]] = (
        _("Have a password for the mailbox. With Gmail and others that ask for a second factor, make an app password."),
        _("Write down the servers only where they are not imap. and smtp. before the domain of the address."),
        _("Connecting tries reading, the folders, sending, and a mail from the mailbox to itself, which is taken away again."),
    )
    sender = forms.EmailField(label=_("Address that customers write to"), max_length=150)
    name = forms.CharField(label=_("Name that customers see"), max_length=100)
    password = forms.CharField(label=_("Password"), max_length=500, help_text=SECRET_HELP, widget=HIDDEN)
    login = forms.CharField(label=_("Name for logging in"), max_length=200, required=False, help_text=_("Left empty, it is the address."))
    imap = forms.CharField(
        label=_("Server for reading (IMAP)"),
        max_length=210,
        required=False,
        help_text=_("Like imap.example.com, with :port where it is another. Left empty, it is guessed from the address."),
    )
    imap_by = forms.ChoiceField(label=_("Encryption when reading"), choices=READING)
    smtp = forms.CharField(label=_("Server for sending (SMTP)"), max_length=210, required=False)
    smtp_by = forms.ChoiceField(label=_("Encryption when sending"), choices=SENDING)
    is_inside = forms.BooleanField(
        label=_("These servers stand in our own network"),
        required=False,
        help_text=_("Only then are private addresses called."),
    )
    authority = forms.CharField(
        label=_("Certificate of your own authority (PEM)"),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Only where no public authority vouches for the servers."),
    )

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)
        del self.fields["address"], self.fields["token"]

    def clean_imap(self) -> str:
        """A server's name with or without a port."""
        return _server(self.cleaned_data["imap"])

    def clean_smtp(self) -> str:
        """A server's name with or without a port."""
        return _server(self.cleaned_data["smtp"])

    def clean(self) -> dict[str, object]:
        """Where the mailbox is read stands where other networks have their address."""
        said = super().clean() or self.cleaned_data
        domain = str(said.get("sender", "")).rpartition("@")[2].lower()
        reading, sending = KNOWN.get(domain, (f"imap.{domain}", f"smtp.{domain}"))
        said["address"] = f"{said.get('imap_by')}://{said.get('imap') or reading}"
        said["smtp"] = f"{said.get('smtp_by')}://{said.get('smtp') or sending}"
        return said

    def credential(self) -> dict[str, Any]:
        """What opens the mailbox."""
        said = self.cleaned_data
        kept = {name: said[name] for name in ("sender", "name", "password", "smtp", "authority") if said.get(name)}
        return {**kept, "login": said.get("login") or said["sender"], "is_inside": said.get("is_inside", False)}


class MailboxCredentialForm(RenewalForm):
    """A new password for a mailbox that is connected."""

    words = _("Renew the access")
    intro = _("The password must open this mailbox. What was missed is fetched.")
    password = forms.CharField(label=_("New password"), max_length=500, help_text=SECRET_HELP, widget=HIDDEN)


def _server(given: str) -> str:
    if given and not SERVER.match(given):
        raise ValidationError(_now("Write the server's name alone, like imap.example.com or imap.example.com:993."))
    return given.lower()
