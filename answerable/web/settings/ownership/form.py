"""An ownership rule as a form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels
from answerable.routing.operations import Draft
from answerable.staff import queries as staff
from answerable.topics import queries as topics
from answerable.triage.words import REASONS, URGENCIES
from answerable.web.conditions import KINDS
from answerable.web.inbox.languages import LANGUAGES, language
from answerable.web.topic_names import to_choose

if TYPE_CHECKING:
    from answerable.routing.models import Rule

OFFERED = ("reasons", "topic_ids", "page_ids", "kinds", "visibility", "urgencies", "languages")
WORDS_LIMIT = 40


def boxes(label: object) -> forms.MultipleChoiceField:
    """Any of several; none is all."""
    return forms.MultipleChoiceField(label=label, required=False, widget=forms.CheckboxSelectMultiple)  # type: ignore[arg-type]  # lazy


class OwnerForm(forms.Form):
    """Who answers what nothing more special is said of."""

    owner = forms.ChoiceField(label=_("Goes to"))
    moves_open = forms.BooleanField(label=_("Also move open cases that nobody took"), required=False)

    def __init__(self, rule: Rule | None = None, data: Any = None, **initial: Any) -> None:
        begin = {"owner": f"member:{rule.member_id}" if rule.member_id else f"department:{rule.department_id}"} if rule else {}
        super().__init__(data, initial={**begin, **initial})
        self.rule = rule
        departments, members = staff.departments(), staff.members()
        self.fields["owner"].choices = [  # type: ignore[attr-defined]  # a choice field
            (say("Departments"), [(f"department:{each.pk}", each.name) for each in departments]),
            (say("People"), [(f"member:{each.pk}", f"{each.name}, {each.department.name}") for each in members]),
        ]
        self._department_of = {each.pk: each.department_id for each in members}

    @property
    def conditions(self) -> dict[str, list[Any]]:
        """None: it catches everything."""
        return {}

    @property
    def place(self) -> int:
        """The last."""
        return 0

    def draft(self) -> Draft:
        """What was wished."""
        kind, _colon, number = self.cleaned_data["owner"].partition(":")
        member_id = int(number) if kind == "member" else None
        department_id = self._department_of[member_id] if member_id else int(number)
        return Draft(department_id, self.conditions, member_id, first_id=self.rule.line if self.rule else None)


class RuleForm(OwnerForm):
    """Any other rule: what it speaks of, and when it is asked."""

    reasons, topic_ids = boxes(_("Reason")), boxes(_("Topic"))
    page_ids, kinds = boxes(_("Page")), boxes(_("Kind"))
    visibility, urgencies, languages = boxes(_("Leg")), boxes(_("Urgency")), boxes(_("Language"))
    words = forms.CharField(
        label=_("Words in the message"),
        max_length=1_000,
        required=False,
        help_text=_("Several with commas between them; any one will do."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    asked_as = forms.TypedChoiceField(label=_("Asked as number"), coerce=int)

    def __init__(self, rule: Rule | None = None, data: Any = None, *, places: int) -> None:
        held: Mapping[str, Any] = rule.conditions if rule else {}
        begin = {name: [_key(each) for each in held.get(name, ())] for name in OFFERED}
        super().__init__(rule, data, **begin, words=", ".join(held.get("words", ())), asked_as=rule.position + 1 if rule else 1)
        for name, offered in _offered().items():
            self.fields[name].choices = offered  # type: ignore[attr-defined]  # a choice field
        self.fields["asked_as"].choices = [(each, str(each)) for each in range(1, places + 1)]  # type: ignore[attr-defined]

    @property
    def groups(self) -> list[forms.BoundField]:
        """The fields that offer boxes."""
        return [self[name] for name in OFFERED if self.fields[name].choices]  # type: ignore[attr-defined]

    @property
    def conditions(self) -> dict[str, list[Any]]:
        """Those that were given, as routing takes them."""
        said = self.cleaned_data
        given = {name: [_VALUES.get(name, str)(each) for each in said.get(name, ())] for name in OFFERED}
        given["words"] = list(dict.fromkeys(each.strip() for each in said.get("words", "").split(",") if each.strip()))
        return {name: values for name, values in given.items() if values}

    @property
    def place(self) -> int:
        """Before how many others it is asked, counted from 0."""
        return int(self.cleaned_data["asked_as"]) - 1

    def clean(self) -> dict[str, Any]:
        """Refuses a rule that would leave nothing for the ones after it."""
        if not self.errors and not self.conditions:
            self.add_error(None, say("Choose at least one condition; without one, no rule after this would ever be asked."))
        if len(self.conditions.get("words", ())) > WORDS_LIMIT:
            self.add_error("words", say("Up to %(count)d words or phrases fit. Leave some out.") % {"count": WORDS_LIMIT})
        return self.cleaned_data


def _key(value: object) -> str:
    return {True: "public", False: "private"}[value] if isinstance(value, bool) else str(value)


_VALUES: dict[str, Any] = {"page_ids": int, "topic_ids": int, "visibility": lambda each: each == "public"}


def _offered() -> dict[str, list[tuple[str, str]]]:
    return {
        "reasons": [(key, str(words)) for key, words in REASONS.items()],
        "topic_ids": [(str(topic_id), words) for topic_id, words in to_choose(topics.tree())],
        "page_ids": [(str(each.pk), each.name) for each in channels.pages()],
        "kinds": [(key, str(words).capitalize()) for key, words in KINDS.items()],
        "visibility": [("public", say("Public")), ("private", say("Private"))],
        "urgencies": [(key, str(words)) for key, words in URGENCIES.items()],
        "languages": [(code, language(code)) for code in LANGUAGES],
    }
