"""A row of the matrix as a form."""

from __future__ import annotations

from collections.abc import Mapping
from secrets import randbelow
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.routing.rules.matrix import Line, replaced
from answerable.staff import queries as staff
from answerable.web.settings.ownership.offered import OFFERED, offered

if TYPE_CHECKING:
    from answerable.routing.rules.sheet import Sheet

WORDS_LIMIT = 40
NEW = 10**15  # beyond the numbers of rows that were published
LONGEST_WAIT = 240  # business hours that a question can wait


def boxes(label: object) -> forms.MultipleChoiceField:
    """Any of several; none is all."""
    return forms.MultipleChoiceField(label=label, required=False, widget=forms.CheckboxSelectMultiple)  # type: ignore[arg-type]  # lazy


class RowForm(forms.Form):
    """What a row is called, what it speaks of, and when it is asked."""

    name = forms.CharField(label=_("Situation"), max_length=120, required=False, widget=forms.TextInput(attrs={"dir": "auto"}))
    section = forms.CharField(
        label=_("Heading"), max_length=60, required=False, widget=forms.TextInput(attrs={"dir": "auto", "list": "headings"})
    )
    reasons, topic_ids = boxes(_("Reason")), boxes(_("Topic"))
    brand_ids, page_ids, page_kinds = boxes(_("Brand")), boxes(_("Page")), boxes(_("Kind of page"))
    kinds, visibility = boxes(_("Kind of message")), boxes(_("Leg"))
    urgencies, languages, standings = boxes(_("Urgency")), boxes(_("Language")), boxes(_("Customer's standing"))
    reach_from = forms.IntegerField(label=_("Followers of the customer, at least"), required=False, min_value=1, max_value=1_000_000_000)
    words = forms.CharField(
        label=_("Words in the message"),
        max_length=1_000,
        required=False,
        help_text=_("Several with commas between them; any one will do."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    is_first_line = forms.BooleanField(label=_("The first line answers"), required=False)
    member = forms.TypedChoiceField(label=_("Goes to one person"), required=False, coerce=int, empty_value=None)
    ask_within_hours = forms.IntegerField(
        label=_("Ask the consulted at once, to answer within so many business hours"),
        required=False,
        min_value=1,
        max_value=LONGEST_WAIT,
        help_text=_("Left empty, whoever has the case asks them with one press."),
    )
    asked_as = forms.TypedChoiceField(label=_("Asked as number"), coerce=int)
    is_last = False

    def __init__(self, sheet: Sheet, line: Line | None = None, *, data: Any = None, begin: Mapping[str, Any] | None = None) -> None:
        held: Mapping[str, Any] = line.conditions if line else {}
        initial: dict[str, Any] = {name: [_key(each) for each in held.get(name, ())] for name in OFFERED} | dict(begin or {})
        place = sheet.place(line.key) if line else max(len(sheet.lines) - 1, 0)
        initial |= {
            "words": ", ".join(held.get("words", ())),
            "asked_as": place + 1,
            "reach_from": next(iter(held.get("reach_from", ())), None),
        }
        if line:
            initial |= {name: getattr(line, name) for name in ("name", "section", "is_first_line", "ask_within_hours")}
            initial["member"] = line.member_id
        super().__init__(data, initial=initial)
        self.line, self.headings = line, list(dict.fromkeys(each.section for each in sheet.lines if each.section))
        self._offer(len(sheet.lines) - (0 if line else -1) - 1)

    @property
    def groups(self) -> list[forms.BoundField]:
        """The fields that offer boxes."""
        return [self[name] for name in OFFERED if self.fields[name].choices]  # type: ignore[attr-defined]  # a choice field

    @property
    def conditions(self) -> dict[str, list[Any]]:
        """Those that were given, as routing takes them."""
        said = self.cleaned_data
        given = {name: [_VALUES.get(name, str)(each) for each in said.get(name, ())] for name in OFFERED}
        given["words"] = list(dict.fromkeys(each.strip() for each in said.get("words", "").split(",") if each.strip()))
        given["reach_from"] = [said["reach_from"]] if said.get("reach_from") else []
        return {name: values for name, values in given.items() if values}

    @property
    def place(self) -> int | None:
        """Before how many others it is asked, counted from 0; None where that stays."""
        return int(self.cleaned_data["asked_as"]) - 1

    def kept(self) -> Line:
        """The row as it was wished; its letters are put in beside it."""
        said = self.cleaned_data
        line = self.line or Line(str(NEW + randbelow(NEW)))
        told = {name: said[name] for name in ("name", "section", "is_first_line", "ask_within_hours")}
        letters = {key: each for key, each in line.letters.items() if not (said["is_first_line"] and "R" in each)}
        return replaced(line, **told, letters=letters, member_id=said["member"], conditions=self.conditions)

    def clean(self) -> dict[str, Any]:
        """Refuses a row that would leave nothing for the ones after it."""
        if not self.is_last and not self.errors and not self.conditions:
            self.add_error(None, say("Choose at least one condition; without one, no row after this would ever be asked."))
        if len(self.conditions.get("words", ())) > WORDS_LIMIT:
            self.add_error("words", say("Up to %(count)d words or phrases fit. Leave some out.") % {"count": WORDS_LIMIT})
        return self.cleaned_data

    def _offer(self, places: int) -> None:
        people = [(str(each.pk), f"{each.name}, {each.department.name}") for each in staff.members()]
        choices: dict[str, list[tuple[Any, str]]] = {
            **offered(),
            "member": [("", say("Nobody in particular")), *people],
            "asked_as": [(each, str(each)) for each in range(1, max(places, 1) + 1)],
        }
        for name, said in choices.items():
            if name in self.fields:
                self.fields[name].choices = said  # type: ignore[attr-defined]  # a choice field


class LastForm(RowForm):
    """The row that catches everything else: it has no conditions, and stays last."""

    is_last = True

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        for name in (*OFFERED, "words", "reach_from", "asked_as"):
            del self.fields[name]

    @property
    def groups(self) -> list[forms.BoundField]:
        return []

    @property
    def place(self) -> int | None:
        return None


def _key(value: object) -> str:
    return {True: "public", False: "private"}[value] if isinstance(value, bool) else str(value)


_VALUES: dict[str, Any] = {"page_ids": int, "brand_ids": int, "topic_ids": int, "visibility": lambda each: each == "public"}
