"""What the first person is asked."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from answerable.journeys.company.first_run import Beginning, guessed_prefix
from answerable.web.zones import zones

LETTERS = RegexValidator(r"^[A-Za-z]{2,6}$", _("Two to six letters from A to Z."))


class BeginningForm(forms.Form):
    """The brand and the person."""

    brand_name = forms.CharField(label=_("Company or brand"), max_length=120, help_text=_("The name that customers know."))
    case_prefix = forms.CharField(
        label=_("Case numbers begin with"),
        max_length=6,
        required=False,
        validators=[LETTERS],
        help_text=_("As in HR-48213. Left empty, it is made from the name."),
    )
    timezone = forms.ChoiceField(label=_("Time zone"), choices=zones, help_text=_("Business hours are counted in it."))
    name = forms.CharField(label=_("Your name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(label=_("Your e-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "username"}))
    password = forms.CharField(
        label=_("Choose a password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 10 characters, and not one that many people use."),
    )

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        self.fields["timezone"].widget.attrs["data-guess-zone"] = ""

    def beginning(self) -> Beginning:
        """The answers, as the journey takes them."""
        said = self.cleaned_data
        prefix = (said["case_prefix"] or guessed_prefix(said["brand_name"])).upper()
        return Beginning(said["brand_name"], prefix, said["timezone"], said["name"], said["email"], said["password"])


class BrandForm(forms.Form):
    """The brand alone."""

    name = forms.CharField(label=_("Company or brand"), max_length=120, help_text=_("The name that customers know."))
    timezone = forms.ChoiceField(label=_("Time zone"), choices=zones, help_text=_("Business hours are counted in it."))


BEGINNING = _(
    "We answer in the customer's language and call people by their name.\n"
    "We say what happens next, who does it and by when.\n"
    "We never ask for personal details in public; we move to a private message.\n"
    "We do not promise refunds in public."
)


class GuidelineForm(forms.Form):
    """How the brand writes."""

    text = forms.CharField(
        label=_("How we write"),
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 9, "dir": "auto"}),
        help_text=_("One rule a line. It stands beside every conversation; each change is kept as a version."),
    )

    @classmethod
    def of(cls, text: str | None) -> "GuidelineForm":
        """What is written, or a proposal to change."""
        return cls(initial={"text": str(BEGINNING) if text is None else text})
