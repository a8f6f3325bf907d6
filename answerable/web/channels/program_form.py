"""What connecting a program of one's own needs: a secret that both sides keep, and its address or what it can do."""

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels
from answerable.channels.contract.standard import is_secret, new_secret
from answerable.web.channels.forms import ConnectForm, RenewalForm

DESK = "desk:"
SORTS = [
    ("comment", _("Comments in public, under posts or products")),
    ("mention", _("Posts in public")),
    ("review", _("Reviews")),
    ("direct", _("Private messages alone")),
]
DEEDS = [
    ("like", _("Like")),
    ("hide", _("Hide")),
    ("delete", _("Delete")),
    ("block", _("Block")),
    ("withdraw", _("Take back what we said")),
]
COPIED = _("Copy it into your program now: it is kept encrypted here and never shown again.")

UNCALLED = _("Only where it has no address.")


def secret_field() -> forms.CharField:
    """A field for a secret, filled with a new one: it has to be read and copied, so it is shown."""
    shown = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "class": "font-mono", "dir": "ltr"})
    return forms.CharField(label=_("Signing secret"), max_length=100, help_text=COPIED, widget=shown)


def clean_secret(given: str) -> str:
    """Refuses what cannot be signed with."""
    if not is_secret(given):
        raise forms.ValidationError(say("A secret begins with whsec_, followed by 24 to 64 bytes in base64."))
    return given


class ProgramForm(ConnectForm):
    """A program that tells what customers wrote and is told what we answer."""

    network = "webhook"
    intro = _(
        "Anything that no network is for: a shop, a forum, an app of your own. Your program posts what customers wrote to an address of "
        "this desk, signed, and is called for what we answer, or asks for it."
    )
    steps = (
        _("Copy the signing secret below into your program."),
        _("Give the address where your program answers page.describe: it says what it stands for and what it can do."),
        _("Connecting calls it there and tells it where to deliver. The page behind it shows what is still missing."),
    )
    secret = secret_field()
    is_inside = forms.BooleanField(
        label=_("It stands in our own network"), required=False, help_text=_("Only then are private addresses called.")
    )
    name = forms.CharField(label=_("Its name"), max_length=100, required=False, help_text=UNCALLED)
    slug = forms.SlugField(
        label=_("Its id"), max_length=60, required=False, help_text=_("Only where it has no address. Small letters, numbers and dashes.")
    )
    sort = forms.ChoiceField(label=_("What customers write there"), choices=SORTS, required=False, help_text=UNCALLED)
    deeds = forms.MultipleChoiceField(
        label=_("What it can do beside answering"), choices=DEEDS, required=False, help_text=UNCALLED, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)
        del self.fields["token"]
        self.fields["secret"].initial = new_secret()
        address = self.fields["address"]
        address.label, address.required = _("Address of your program"), False
        address.help_text = _("Like https://shop.example.com/desk. Left empty, nobody is called: your program asks for what happened.")
        self.order_fields(["brand", "secret", "address", "is_inside", "name", "slug", "sort", "deeds"])

    def clean_secret(self) -> str:
        """Refuses what is none."""
        return clean_secret(str(self.cleaned_data["secret"]))

    def clean(self) -> dict[str, object]:
        """A program that is not called cannot say what it is, so its owner does."""
        said = super().clean() or self.cleaned_data
        if said.get("address") or "address" in self.errors:
            return said
        said["address"] = DESK
        for name in ("name", "slug"):
            if not said.get(name) and name not in self.errors:
                self.add_error(name, say("Without an address, this has to be said here."))
        if said.get("slug") and channels.page_of(self.network, str(said["slug"])):
            self.add_error("slug", say("Another program has this id."))
        return said

    def credential(self) -> dict[str, object]:  # type: ignore[override]  # holds what the program would have declared
        """The secret, and what a program that is not called would say of itself."""
        said = self.cleaned_data
        kept: dict[str, object] = {"secret": said["secret"], "is_inside": said["is_inside"]}
        if said["address"] != DESK:
            return kept
        ways = ["direct"] if said["sort"] == "direct" else ["public", "private", "direct"]
        page = {"id": said["slug"], "name": said["name"], "kind": said["sort"] or "comment", "ways": ways, "can": said["deeds"]}
        return {**kept, "page": page}


class ProgramCredentialForm(RenewalForm):
    """A new secret for a program that is connected."""

    words = _("Give a new secret")
    intro = _(
        "For 24 hours the secret until now is taken beside the new one, and what the desk says is signed by both: so nothing is lost until "
        "your program has the new one."
    )
    secret = secret_field()

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        self.fields["secret"].initial = new_secret()

    def clean_secret(self) -> str:
        """Refuses what is none."""
        return clean_secret(str(self.cleaned_data["secret"]))
