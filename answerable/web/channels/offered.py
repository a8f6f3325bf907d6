"""The networks that can be connected, each with its form, in the order in which they are offered."""

from answerable.web.channels.bluesky_form import BlueskyCredentialForm, BlueskyForm
from answerable.web.channels.forms import ConnectForm, CredentialForm, MastodonForm, RenewalForm, SandboxForm, TokenForm
from answerable.web.channels.mailbox_form import MailboxCredentialForm, MailboxForm
from answerable.web.channels.meta_forms import FacebookForm, InstagramForm, NumberCredentialForm, PageCredentialForm, WhatsAppForm
from answerable.web.channels.own_form import OwnForm
from answerable.web.channels.program_form import ProgramCredentialForm, ProgramForm
from answerable.web.channels.sign_in_form import GoogleForm, MicrosoftForm, SignInForm

FORMS: dict[str, type[ConnectForm]] = {
    form.network: form
    for form in (FacebookForm, InstagramForm, WhatsAppForm, BlueskyForm, MastodonForm, MailboxForm, OwnForm, ProgramForm, SandboxForm)
}

MAILBOXES: dict[str, type[MailboxForm]] = {form.sign_in: form for form in (MailboxForm, MicrosoftForm, GoogleForm, SignInForm)}
RENEWALS: dict[str, type[RenewalForm]] = {
    FacebookForm.network: PageCredentialForm,
    InstagramForm.network: PageCredentialForm,
    WhatsAppForm.network: NumberCredentialForm,
    BlueskyForm.network: BlueskyCredentialForm,
    MastodonForm.network: TokenForm,
    MailboxForm.network: MailboxCredentialForm,
    ProgramForm.network: ProgramCredentialForm,
}


def form_of(network: str, sign_in: str) -> type[ConnectForm]:
    """The form for a page on this network; a mailbox is opened by a password or at a directory."""
    if network == MailboxForm.network:
        return MAILBOXES.get(sign_in, MailboxForm)
    return FORMS.get(network, MastodonForm)


def credential_form(network: str) -> type[RenewalForm]:
    """The form for a new credential of a page on this network."""
    return RENEWALS.get(network, CredentialForm)


def renewing(network: str) -> str:
    """What giving a page on this network a new credential is called; "" where it has none."""
    return "" if network in {"file", OwnForm.network} else str(credential_form(network).words)
