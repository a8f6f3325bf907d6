"""What comes along with a hand-off, as a form asks for it."""

from django import forms
from django.utils.translation import gettext_lazy

from answerable.routing.rules.packet import Packet
from answerable.web.case.people.colleagues import LONGEST, MOMENT, ToColleagues


def _words(label: object, *, rows: int, is_required: bool = False) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return forms.CharField(label=label, required=is_required, max_length=LONGEST, widget=area)  # type: ignore[arg-type]


class HandOffForm(ToColleagues):
    """The packet, and who gets it."""

    department = forms.ChoiceField(label=gettext_lazy("To department"))
    summary = _words(gettext_lazy("What it is about"), rows=3, is_required=True)
    next_step = _words(gettext_lazy("What is to be done next"), rows=2, is_required=True)
    wants = _words(gettext_lazy("What the customer wants"), rows=2)
    promised = _words(gettext_lazy("What was promised, and by whom"), rows=2)
    due_at = forms.DateTimeField(label=gettext_lazy("The customer expects an answer by"), required=False, widget=MOMENT)

    anybody = gettext_lazy("Whoever of them accepts it")

    def packet(self) -> Packet:
        """What is said."""
        said = self.cleaned_data
        return Packet(said["summary"], said["next_step"], said["wants"], said["promised"], said["due_at"])
