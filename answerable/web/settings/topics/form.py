"""A topic as a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.core.errors import Refusal
from answerable.topics import queries
from answerable.topics.operations import TopicDraft
from answerable.topics.rules.tree import within
from answerable.web.settings.forms import OfBrand
from answerable.web.topic_names import to_choose
from answerable.web.written import lines

if TYPE_CHECKING:
    from answerable.topics.models import Topic


class TopicForm(OfBrand):
    """Its name, where it stands, and what it is called in other languages."""

    name = forms.CharField(label=_("Name"), max_length=60)
    parent = forms.TypedChoiceField(label=_("Below"), coerce=int, empty_value=None, required=False)

    refusal: Refusal | None

    def __init__(self, topic: Topic | None, *args: object, **given: object) -> None:
        super().__init__(*args, is_new=topic is None, **given)
        self.topic, self.refusal = topic, None
        self.fields["parent"].choices = [("", say("At the top")), *_places(topic)]  # type: ignore[attr-defined]  # a choice field
        for code, name in settings.LANGUAGES:
            with translation.override(code):
                label = say(str(name))
            self.fields[f"name_{code}"] = forms.CharField(label=label, max_length=60, required=False)

    @classmethod
    def of(cls, topic: Topic) -> TopicForm:
        """Filled with what it is now."""
        names = {f"name_{code}": name for code, name in topic.names.items()}
        return cls(topic, initial={"name": topic.name, "parent": topic.parent_id, **names})

    @property
    def own(self) -> list[forms.BoundField]:
        """The fields of every topic."""
        return [self[name] for name in self.fields if not name.startswith("name_")]

    @property
    def others(self) -> list[forms.BoundField]:
        """What it is called elsewhere."""
        return [self[name] for name in self.fields if name.startswith("name_")]

    def draft(self) -> TopicDraft:
        """What was wished."""
        said = self.cleaned_data
        names = {code: said[f"name_{code}"] for code, _name in settings.LANGUAGES if said[f"name_{code}"]}
        return TopicDraft(said["name"], self.topic.brand_id if self.topic else self.brand_id(), said["parent"], names)


class ExamplesForm(forms.Form):
    """Sentences, one a line."""

    texts = forms.CharField(
        label=_("Sentences as customers would write them"),
        help_text=_("One a line. Five different ones are a good beginning."),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )

    def lines(self) -> list[str]:
        """Each sentence."""
        return lines(self.cleaned_data["texts"])


def _places(topic: Topic | None) -> list[tuple[int, str]]:
    """Where it may stand: not below itself, and with room for a level."""
    tree = queries.tree()
    below = within((node.leaf for node in tree), topic.pk) if topic else set()
    return to_choose(node for node in tree if node.has_room and node.leaf.id not in below)
