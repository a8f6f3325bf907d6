"""What connecting a page of Meta needs: the application's number and secret, and a token for the page."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.core.settings import get_settings
from answerable.web.channels.forms import HIDDEN, SECRET_HELP, STAYS, ConnectForm, CredentialForm

ADDRESS = "https://graph.facebook.com"
SEVEN_DAYS = _("Then people may answer messages for seven days instead of 24 hours. What programs write never uses it.")


class MetaForm(ConnectForm):
    """One application of the company's own at Meta serves all of its pages."""

    names: ClassVar[tuple[str, ...]] = ("token", "app_id", "secret")
    app_id = forms.CharField(
        label=_("App ID"), max_length=60, help_text=_("In Meta's app dashboard: App settings, Basic."), widget=forms.TextInput()
    )
    secret = forms.CharField(
        label=_("App secret"),
        max_length=200,
        help_text=_("From the same page. Deliveries that are not signed with it are refused."),
        widget=HIDDEN,
    )

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)
        self.fields["address"].initial = ADDRESS
        self.fields["address"].widget = forms.HiddenInput()
        self.fields["token"].help_text = SECRET_HELP
        self.order_fields(["brand", "address", "app_id", "secret", "number_id", "account_id", "token", "human_agent"])

    @property
    def delivers_to(self) -> str:
        """Where Meta will call this desk."""
        return f"{get_settings().base_url.rstrip('/')}/hooks/{self.network}"

    def credential(self) -> dict[str, str | bool]:
        """What opens the page; what was left empty is not there."""
        return {name: self.cleaned_data[name] for name in self.names if self.cleaned_data.get(name)}


class _OfPage(MetaForm):
    """A Page of Facebook, or what is linked to one."""

    names = ("token", "app_id", "secret", "human_agent")
    human_agent = forms.BooleanField(
        label=_("Meta approved the app for Human Agent"),
        required=False,
        help_text=SEVEN_DAYS,
    )

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)
        self.fields["token"].label = _("Page access token")


class FacebookForm(_OfPage):
    """A Facebook Page with its Messenger."""

    network = "facebook"
    intro = _(
        "Comments, visitors' posts, recommendations, mentions and Messenger come in; what was written in the last two weeks is fetched."
    )
    steps = (
        _("At developers.facebook.com, create an app of the type Business and add the products Webhooks and Messenger."),
        _("In Business settings, create a system user, give it the Page and the app, and make a token that does not end."),
        _("Ask that token for the Page's own: it is what goes into the field below."),
        _("Connecting checks the token's permissions, installs the app on the Page, and has its events delivered here."),
    )


class InstagramForm(_OfPage):
    """An Instagram business account."""

    network = "instagram"
    intro = _("Comments, live comments, mentions and direct messages come in; what was written in the last two weeks is fetched.")
    steps = (
        _("The account must be a professional one and linked to a Facebook Page."),
        _("In the Instagram app, allow connected tools to see messages: Settings, Messages, Connected tools."),
        _("The app needs Advanced Access and a verified business, or Meta delivers nothing that strangers write."),
        _("Connecting checks the permissions of the linked Page's token and has the account's events delivered here."),
    )


class WhatsAppForm(MetaForm):
    """A WhatsApp number over the Cloud API."""

    network = "whatsapp"
    intro = _("Messages come in as they are written. WhatsApp keeps no list that could be read again, so nothing older is fetched.")
    names = ("token", "app_id", "secret", "number_id", "account_id")
    steps = (
        _("Add the product WhatsApp to the app, and register the number there."),
        _("In Business settings, create a system user, give it the WhatsApp account and the app, and make a token that does not end."),
        _("Copy the ids of the number and of the account from WhatsApp, API setup."),
        _("Connecting checks the token's permissions and has the account's events delivered here."),
    )
    number_id = forms.RegexField(
        r"^\d+$", label=_("Phone number ID"), max_length=60, help_text=_("The long number below the phone number.")
    )
    account_id = forms.RegexField(r"^\d+$", label=_("WhatsApp Business account ID"), max_length=60)


class AppCredentialForm(CredentialForm):
    """A new token, and the app's secret where it was changed too."""

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        del self.fields["refresh_token"]
        self.fields["secret"].label = _("New app secret")


class NumberCredentialForm(AppCredentialForm):
    """The same for a number, whose account may have been copied wrongly."""

    account_id = forms.RegexField(
        r"^\d+$",
        label=_("WhatsApp Business account ID"),
        max_length=60,
        required=False,
        help_text=STAYS,
    )


class PageCredentialForm(AppCredentialForm):
    """The same for a Page, which Meta may have allowed more meanwhile."""

    human_agent = forms.BooleanField(label=_("Meta approved the app for Human Agent"), required=False, help_text=SEVEN_DAYS)

    def credential(self) -> Mapping[str, Any]:
        """A tick that was taken away counts as well."""
        return {**super().credential(), "human_agent": self.cleaned_data["human_agent"]}
