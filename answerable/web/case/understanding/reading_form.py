"""What a person says of a message: one label of it or several, of what they saw."""

from datetime import datetime
from typing import Any

from django import forms

from answerable.triage.rules.labels import Task
from answerable.web.case.understanding.choices import WORDS


def _one_of(task: Task) -> forms.ChoiceField:
    _title, labels = WORDS[task]
    return forms.ChoiceField(choices=list(labels.items()), required=False)


class ReadingForm(forms.Form):
    """The labels that are said, and when what was seen of the message was written; what is left out stays as it is."""

    needs_response = _one_of(Task.NEEDS_RESPONSE)
    reason = _one_of(Task.REASON)
    urgency = _one_of(Task.URGENCY)
    sentiment = _one_of(Task.SENTIMENT)
    seen = forms.DateTimeField(required=False)

    @property
    def said(self) -> dict[str, object]:
        """The labels as a reading keeps them."""
        told: dict[str, Any] = {task.value: self.cleaned_data[task] for task in Task if self.cleaned_data[task]}
        if Task.NEEDS_RESPONSE in told:
            told[Task.NEEDS_RESPONSE] = told[Task.NEEDS_RESPONSE] == "yes"
        return told

    @property
    def at(self) -> datetime | None:
        """When the reading was written that the person looked at."""
        at: datetime | None = self.cleaned_data["seen"]
        return at
