"""A chain as a form: an occasion, where it holds, and up to three steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.approvals.operations import ChainDraft
from answerable.approvals.rules.plan import Occasion, Wanted
from answerable.channels import queries as channels
from answerable.staff import queries as staff
from answerable.topics import queries as topics
from answerable.triage.words import REASONS
from answerable.web.topic_names import to_choose

if TYPE_CHECKING:
    from answerable.approvals.models import Chain, Step

MOST_STEPS = 3
OCCASIONS: list[tuple[str, str | Promise]] = [
    (Occasion.HIT, _("A guideline asks for approval")),
    (Occasion.PR_MATTER, _("The case is a PR matter")),
    (Occasion.EVERY, _("Every reply")),
]


def _boxes() -> forms.CheckboxSelectMultiple:
    return forms.CheckboxSelectMultiple(attrs={"class": "checkbox checkbox-sm"})


class ChainForm(forms.Form):
    """What it is called, when it is asked, and on which pages and for which reasons; none chosen is all."""

    name = forms.CharField(label=_("Name"), max_length=120)
    occasion = forms.ChoiceField(label=_("Asked when"), choices=OCCASIONS)
    pages = forms.MultipleChoiceField(label=_("Only on these pages"), required=False, widget=_boxes())
    reasons = forms.MultipleChoiceField(label=_("Only for these reasons"), required=False, widget=_boxes())
    topics = forms.MultipleChoiceField(label=_("Only about these topics, or one below them"), required=False, widget=_boxes())

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self._choices("pages", [(str(each.pk), each.name) for each in channels.all_pages()])
        self._choices("reasons", [(key, str(words)) for key, words in REASONS.items()])
        self._choices("topics", [(str(key), words) for key, words in to_choose(topics.tree())])

    @property
    def several(self) -> list[forms.BoundField]:
        """Those of which many can be chosen."""
        names = ("pages", "reasons", "topics")
        return [self[name] for name in names if getattr(self.fields[name], "choices", ())]

    def _choices(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = choices


class StepForm(forms.Form):
    """One step; one without a department is none."""

    department = forms.TypedChoiceField(label=_("Department"), coerce=int, empty_value=None, required=False)
    member = forms.TypedChoiceField(label=_("Only this person"), coerce=int, empty_value=None, required=False)
    deputy = forms.TypedChoiceField(label=_("Deputy"), coerce=int, empty_value=None, required=False)
    minutes = forms.IntegerField(label=_("Minutes to answer"), min_value=5, max_value=14_400, initial=120)
    in_business_hours = forms.BooleanField(label=_("Count business hours only"), required=False, initial=True)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        people = [("", _("Nobody in particular")), *((str(each.pk), each.name) for each in staff.members())]
        for name in ("member", "deputy"):
            self._choices(name, people)
        self._choices("department", [("", _("No step")), *((str(each.pk), each.name) for each in staff.departments())])

    def _choices(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def wanted(self) -> Wanted | None:
        """The step that was wished, None where there is none."""
        said = self.cleaned_data
        if not said["department"]:
            return None
        return Wanted(said["department"], said["member"], said["deputy"], said["minutes"], said["in_business_hours"])


def draft(form: ChainForm, steps: list[StepForm]) -> ChainDraft:
    """What was wished."""
    said = form.cleaned_data
    wanted = [each for each in (step.wanted() for step in steps) if each is not None]
    pages, about = ([int(each) for each in said[name]] for name in ("pages", "topics"))
    return ChainDraft(said["name"], Occasion(said["occasion"]), wanted, pages, about, said["reasons"])


def filled(chain: Chain | None, steps: list[Step]) -> tuple[ChainForm, list[StepForm]]:
    """The forms of a chain, or those of a new one."""
    told: dict[str, object] = {"occasion": Occasion.HIT}
    if chain is not None:
        told = {"name": chain.name, "occasion": chain.occasion, "reasons": chain.reasons}
        told |= {"pages": chain.page_ids, "topics": chain.topic_ids}
    given = [_of_step(each) for each in steps] + [{} for _each in range(MOST_STEPS - len(steps))]
    return ChainForm(initial=told), [StepForm(prefix=f"step{number}", initial=each or None) for number, each in enumerate(given)]


def posted(data: Any) -> tuple[ChainForm, list[StepForm]]:
    """The forms as they came."""
    return ChainForm(data), [StepForm(data, prefix=f"step{number}") for number in range(MOST_STEPS)]


def _of_step(step: Step) -> dict[str, object]:
    return {
        "department": step.department_id,
        "member": step.member_id,
        "deputy": step.deputy_id,
        "minutes": step.minutes,
        "in_business_hours": step.in_business_hours,
    }
