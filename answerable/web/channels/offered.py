"""The networks that can be connected, each with its form, in the order in which they are offered."""

from answerable.web.channels.bluesky_form import BlueskyCredentialForm, BlueskyForm
from answerable.web.channels.forms import ConnectForm, CredentialForm, MastodonForm, SandboxForm
from answerable.web.channels.mailbox_form import MailboxCredentialForm, MailboxForm
from answerable.web.channels.meta_forms import FacebookForm, InstagramForm, WhatsAppForm
from answerable.web.channels.own_form import OwnForm
from answerable.web.channels.program_form import ProgramCredentialForm, ProgramForm
from answerable.web.channels.sign_in_form import GoogleForm, MicrosoftForm, SignInForm

FORMS: dict[str, type[ConnectForm]] = {
    form.network: form
    for form in (FacebookForm, InstagramForm, WhatsAppForm, BlueskyForm, MastodonForm, MailboxForm, OwnForm, ProgramForm, SandboxForm)
}

CredentialForms = type[CredentialForm] | type[BlueskyCredentialForm] | type[MailboxCredentialForm] | type[ProgramCredentialForm]
MAILBOXES: dict[str, type[MailboxForm]] = {form.sign_in: form for form in (MailboxForm, MicrosoftForm, GoogleForm, SignInForm)}


def form_of(network: str, sign_in: str) -> type[ConnectForm]:
    """The form for a page on this network; a mailbox is opened by a password or at a directory."""
    if network == MailboxForm.network:
        return MAILBOXES.get(sign_in, MailboxForm)
    return FORMS.get(network, MastodonForm)


def credential_form(network: str) -> CredentialForms:
    """The form for a new credential of a page on this network."""
    own: dict[str, CredentialForms] = {
        BlueskyForm.network: BlueskyCredentialForm,
        MailboxForm.network: MailboxCredentialForm,
        ProgramForm.network: ProgramCredentialForm,
    }
    return own.get(network, CredentialForm)
