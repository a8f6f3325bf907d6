"""What a web form of our own needs: no network, only a name, and where it may stand."""

from urllib.parse import urlsplit

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels
from answerable.web.channels.forms import ConnectForm


class OwnForm(ConnectForm):
    """A form by which customers write to us."""

    network = "web"
    intro = _(
        "Customers write on a page of this desk, which can also stand on your own site. Each conversation has a secret address, where our "
        "answers are read; who leaves an e-mail address is told of them."
    )
    name = forms.CharField(label=_("What customers read above it"), max_length=100, help_text=_("Like “Write to Harbour Rail”."))
    slug = forms.SlugField(label=_("Its address"), max_length=60, help_text=_("Small letters, numbers and dashes; it stays the same."))
    sites = forms.CharField(
        label=_("Your sites on which it may stand"),
        max_length=500,
        required=False,
        help_text=_("Their addresses, like https://www.example.com, separated by spaces."),
    )

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)
        del self.fields["address"], self.fields["token"]

    def clean_slug(self) -> str:
        """Refuses an address that another form has."""
        slug = str(self.cleaned_data["slug"]).lower()
        if channels.page_of(self.network, slug):
            raise forms.ValidationError(say("Another form has this address."))
        return slug

    def clean_sites(self) -> str:
        """Refuses what is no site."""
        sites = str(self.cleaned_data["sites"]).split()
        for each in sites:
            if not _is_site(each):
                raise forms.ValidationError(say("“%(site)s” is no site: it begins with https:// and ends with its name.") % {"site": each})
        return " ".join(sites)

    def clean(self) -> dict[str, object]:
        """It stands nowhere but here."""
        said = super().clean() or self.cleaned_data
        said["address"] = "desk:"
        return said

    def credential(self) -> dict[str, str | bool]:
        """What it is called and where it may stand."""
        return {name: self.cleaned_data[name] for name in ("name", "slug", "sites")}


def _is_site(address: str) -> bool:
    """Whether it is an origin, as `frame-ancestors` takes it."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    name = parts.hostname or ""
    is_name = name.isascii() and all(each.isalnum() or each in "-." for each in name)
    return is_name and address == f"https://{name}{f':{port}' if port else ''}"
