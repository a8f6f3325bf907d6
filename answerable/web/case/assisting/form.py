"""What a member asks of the language model, from the form that is sent."""

from django import forms
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from answerable.access import scope as access
from answerable.channels.contract import Way
from answerable.language_model.operations import Wish
from answerable.language_model.rules.tasks import WRITTEN, Task
from answerable.web.case.closing.endings import OUTCOMES
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import scope_of

ASKED = (Task.SUMMARY, Task.TRANSLATION, Task.DRAFT, Task.WORDING)


class AskForm(forms.Form):
    """The task, and of the composer what it needs: where the reply would go, what stands there, and how it ended if it is the last."""

    task = forms.ChoiceField(label=_("Task"), choices=[(each.value, each.value) for each in ASKED])
    mode = forms.ChoiceField(label=_("Where"), required=False, choices=[(each.value, each.value) for each in Way])
    leg = forms.IntegerField(min_value=1, max_value=2**62, required=False)
    message = forms.IntegerField(min_value=1, max_value=2**62, required=False)
    outcome = forms.ChoiceField(required=False, choices=list(OUTCOMES.items()))
    text = forms.CharField(label=_("Text"), required=False, strip=False, max_length=20_000)

    def clean(self) -> dict[str, object]:
        """A reply goes somewhere."""
        if self.cleaned_data.get("task") in WRITTEN and not (self.cleaned_data.get("mode") and self.cleaned_data.get("leg")):
            self.add_error("mode", _("Choose where the reply is to go."))
        return self.cleaned_data


def wish_of(request: HttpRequest, case_id: int) -> Wish:
    """The wish; a member reads in the language of their desk, a customer in their own."""
    access.case(scope_of(request), case_id, access.Action.REPLY)
    form = AskForm(request.POST)
    refuse_unless(form)
    said = form.cleaned_data
    task = Task(said["task"])
    if task is Task.DRAFT:
        return Wish(task, case_id, leg_id=said["leg"], way=said["mode"], given=said["outcome"])
    if task is Task.WORDING:
        return Wish(task, case_id, leg_id=said["leg"], way=said["mode"], given=said["text"].replace("\r\n", "\n"))
    message_id = said["message"] if task is Task.TRANSLATION else None
    return Wish(task, case_id, message_id=message_id, language=get_language() or "en")
