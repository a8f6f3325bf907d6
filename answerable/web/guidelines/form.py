"""A rule as a form: the same for every kind, and below it what its kind asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.channels import queries as channels
from answerable.journeys.policies.access import may_write
from answerable.policy.operations import RuleDraft
from answerable.staff import queries as staff
from answerable.topics import queries as topics
from answerable.triage.words import REASONS
from answerable.web.guidelines.kinds import asked, data_of, started, unfit
from answerable.web.guidelines.words import GRAVE, WAYS
from answerable.web.inbox.languages import LANGUAGES, language
from answerable.web.topic_names import to_choose

if TYPE_CHECKING:
    from answerable.policy.models import RuleVersion
    from answerable.policy.rules.kinds import Kind
    from answerable.staff.models import Member

NARROWING = ("brands", "pages", "topics", "languages", "reasons")
SAID = {"rows": 2, "dir": "auto"}


def _some(label: object, coerce: type[int] | type[str]) -> forms.TypedMultipleChoiceField:
    return forms.TypedMultipleChoiceField(label=label, coerce=coerce, required=False, widget=forms.CheckboxSelectMultiple)  # type: ignore[arg-type]


def _text(label: object) -> forms.CharField:
    return forms.CharField(label=label, max_length=1000, required=False, widget=forms.Textarea(attrs=SAID))  # type: ignore[arg-type]


def _day(label: object) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))  # type: ignore[arg-type]


class RuleForm(forms.Form):
    """What a lead or an owner writes; of a new one also its code and whose it is."""

    code = forms.CharField(
        label=gettext_lazy("Code"), max_length=12, required=False, help_text=gettext_lazy("What colleagues call it, such as L-07.")
    )
    department = forms.TypedChoiceField(label=gettext_lazy("Whose rule it is"), coerce=int)
    name = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    sentence = forms.CharField(
        label=gettext_lazy("What the writer reads"), max_length=300, help_text=gettext_lazy("One sentence: what to leave, and why.")
    )
    alternative = forms.CharField(
        label=gettext_lazy("Words to use instead"), max_length=300, required=False, help_text=gettext_lazy("One press puts them in.")
    )
    good = _text(gettext_lazy("Good example"))
    bad = _text(gettext_lazy("Bad example"))
    severity = forms.ChoiceField(label=gettext_lazy("What it asks"), widget=forms.RadioSelect, initial="advise")
    approver = forms.TypedChoiceField(label=gettext_lazy("Who approves"), coerce=int, empty_value=None, required=False)
    way = forms.ChoiceField(label=gettext_lazy("Where"), choices=list(WAYS.items()), widget=forms.RadioSelect, initial="everywhere")
    brands = _some(gettext_lazy("Brands"), int)
    pages = _some(gettext_lazy("Pages"), int)
    topics = _some(gettext_lazy("Topics"), int)
    languages = _some(gettext_lazy("Languages"), str)
    reasons = _some(gettext_lazy("Reasons of the customer"), str)
    from_on = _day(gettext_lazy("From"))
    until_on = _day(gettext_lazy("Until, the day included"))
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, member: Member, kind: Kind, version: RuleVersion | None = None, **given: Any) -> None:
        given.setdefault("initial", _initial(kind, version) if version is not None else started(kind))
        super().__init__(*args, **given)
        self.kind, self.version = kind, version
        places = staff.departments()
        choices: dict[str, list[tuple[Any, Any]]] = {
            "department": [(each.pk, each.name) for each in places if may_write(member, each.pk)],
            "approver": [("", _("The department itself")), *((each.pk, each.name) for each in places)],
            "severity": [(key, each.words) for key, each in GRAVE.items()],
            "brands": [(each.pk, each.name) for each in channels.brands()],
            "pages": [(each.pk, each.name) for each in channels.pages()],
            "topics": to_choose(topics.tree()),
            "languages": [(code, language(code)) for code in LANGUAGES],
            "reasons": list(REASONS.items()),
        }
        for name, several in choices.items():
            self.fields[name].choices = several  # type: ignore[attr-defined]  # choice fields all
        self.fields["department"].initial = member.department_id
        self.fields |= asked(kind)
        for name in ("code", "department") if version is not None else ("seen",):
            del self.fields[name]

    @property
    def of_kind(self) -> list[forms.BoundField]:
        """What its kind asks for."""
        return [self[name] for name in asked(self.kind)]

    @property
    def narrowing(self) -> list[forms.BoundField]:
        """The choices that narrow where it binds; those of which there is none to choose are left out."""
        return [self[name] for name in NARROWING if self.fields[name].choices]  # type: ignore[attr-defined]

    @property
    def is_narrow(self) -> bool:
        """Whether something narrows it."""
        return any(self[name].value() for name in (*NARROWING, "from_on", "until_on"))

    def clean(self) -> dict[str, object]:
        """Days are in order, and what the kind looks for can be looked for."""
        said = self.cleaned_data
        if said.get("from_on") and said.get("until_on") and said["until_on"] < said["from_on"]:
            self.add_error("until_on", _("It would end before it begins."))
        if not self.errors and (wrong := unfit(self.kind, said)) is not None:
            self.add_error(*wrong)
        return said

    def draft(self) -> RuleDraft:
        """What was wished."""
        said = self.cleaned_data
        return RuleDraft(
            rule_id=self.version.rule_id if self.version is not None else None,
            department_id=said.get("department") or 0,
            code=said.get("code", ""),
            seen=said.get("seen") or 0,
            name=said["name"],
            sentence=said["sentence"],
            kind=self.kind.name,
            data=data_of(self.kind, said),
            severity=said["severity"],
            approver_id=said["approver"] if said["severity"] == "approval" else None,
            alternative=said["alternative"],
            good=said["good"].replace("\r\n", "\n"),
            bad=said["bad"].replace("\r\n", "\n"),
            way=said["way"],
            brand_ids=said["brands"],
            page_ids=said["pages"],
            topic_ids=said["topics"],
            languages=said["languages"],
            reasons=said["reasons"],
            from_on=said["from_on"],
            until_on=said["until_on"],
        )


def _initial(kind: Kind, version: RuleVersion) -> dict[str, object]:
    plain = {name: getattr(version, name) for name in ("name", "sentence", "alternative", "good", "bad", "severity", "way")}
    narrow = {"brands": version.brand_ids, "pages": version.page_ids, "topics": version.topic_ids, "languages": version.languages}
    days = {"from_on": version.from_on, "until_on": version.until_on, "reasons": version.reasons, "seen": version.number}
    return {**started(kind, version.data), **plain, **narrow, **days, "approver": version.approver_id}
