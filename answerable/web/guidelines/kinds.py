"""What each kind of rule asks for, as fields of a form: the kinds themselves say what (`policy.rules.kinds`), this says it in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.policy.rules.kinds import Shape, Unfit
from answerable.web.written import lines

if TYPE_CHECKING:
    from answerable.policy.rules.kinds import Field, Kind

Words = str | Promise
KINDS: dict[str, tuple[Words, Words]] = {
    "words": (_("Words and phrases"), _("In any inflection, and however their letters are disguised.")),
    "pattern": (_("Pattern"), _("A regular expression, for what words do not catch.")),
    "personal": (_("Personal details"), _("Telephone and account numbers, addresses, order numbers.")),
    "links": (_("Links"), _("Links that lead elsewhere than to places you name.")),
    "promises": (_("Promises of money or dates"), _("Sums, refunds and days that nobody has agreed to yet.")),
    "meaning": (_("Meaning"), _("Sentences that mean the same as your examples, in other words.")),
    "model": (_("Ask the language model"), _("A question that your language model answers about each text before it leaves.")),
}
FIELDS: dict[str, tuple[Words, Words]] = {
    "phrases": (_("Words and phrases"), _("One a line.")),
    "unless": (_("But not as part of"), _("One a line, such as “cannot guarantee”.")),
    "is_inflected": (_("In any inflection"), ""),
    "pattern": (_("Pattern"), _("As RE2 reads it; look-alike letters are read as what they look like.")),
    "is_case_sensitive": (_("Capitals matter"), ""),
    "details": (_("Which details"), ""),
    "orders": (_("How your order numbers look"), _("One pattern a line, such as HR-[0-9]{6}.")),
    "ours": (_("What is your own"), _("Your hotline and addresses, one a line: they may be given.")),
    "hosts": (_("Where links may lead"), _("One host a line; what stands below it may be linked, too.")),
    "about": (_("Which promises"), ""),
    "examples": (_("Sentences that are against it"), _("One a line; the more there are, the more it recognises.")),
    "harmless": (_("Sentences that are not"), _("One a line: what comes close, and may be said.")),
    "question": (
        _("Question about the text"),
        _(
            "Such as: Does it give medical advice? It binds where the model is switched on for guidelines. When the model does not answer, "
            "a rule that wants approval or blocks counts as met, and any other does not."
        ),
    ),
    "closeness": (_("How close"), _("From 0.3, for much, to 1, for the same words only.")),
}
CHOICES: dict[str, Words] = {
    "phone": _("Telephone numbers"),
    "email": _("E-mail addresses"),
    "iban": _("Account numbers"),
    "card": _("Card numbers"),
    "address": _("Postal addresses"),
    "order": _("Order numbers"),
    "money": _("Money"),
    "date": _("Days and times"),
    "dates": _("Days and times"),
}
UNFIT: dict[str, Words] = {
    "empty": _("Say what is to be found."),
    "too_long": _("This is too long."),
    "unreadable": _("This pattern cannot be read: %(words)s"),
    "out_of_range": _("Choose a number from 0.3 to 1."),
}


def kind_words(name: str) -> str:
    """What a kind is called."""
    return str(KINDS.get(name, (name, ""))[0])


def asked(kind: Kind) -> dict[str, forms.Field]:
    """The fields of a form for what a kind asks for, by their names there."""
    return {_named(each): _field(each) for each in kind.fields}


def data_of(kind: Kind, said: Mapping[str, Any]) -> dict[str, Any]:
    """What was said in such a form, as a rule keeps it."""
    return {each.name: _kept(each, said.get(_named(each))) for each in kind.fields}


def started(kind: Kind, data: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What such a form begins with: a rule's data, or what a new one starts from."""
    return {_named(each): _shown(each, each.start if data is None else data.get(each.name)) for each in kind.fields}


def in_words(kind: Kind, data: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    """What a rule looks for: each field by its name, with what stands there; what is empty is left out."""
    return [(str(FIELDS.get(each.name, (each.name, ""))[0]), said) for each in kind.fields if (said := _said(each, data.get(each.name)))]


def unfit(kind: Kind, said: Mapping[str, Any]) -> tuple[str, str] | None:
    """The field of the form that cannot be looked for, and why; None where all can."""
    try:
        kind.compiled(data_of(kind, said), frozenset(said.get("languages") or ()))
    except Unfit as error:
        return f"of_{error.field}", str(UNFIT.get(error.code, "%(words)s")) % {"words": error}
    return None


def _named(field: Field) -> str:
    return f"of_{field.name}"


def _field(field: Field) -> forms.Field:
    label, hint = FIELDS.get(field.name, (field.name, ""))
    given: dict[str, Any] = {"label": label, "help_text": hint, "required": field.is_required}
    if field.shape is Shape.SWITCH:
        return forms.BooleanField(**{**given, "required": False})
    if field.shape is Shape.CHOICES:
        choices = [(each, CHOICES.get(each, each)) for each in field.choices]
        return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **given)
    if field.shape is Shape.NUMBER:
        return forms.FloatField(min_value=0, max_value=10_000, widget=forms.NumberInput(attrs={"step": "any"}), **given)
    if field.shape is Shape.LINE:
        return forms.CharField(max_length=1000, widget=forms.TextInput(attrs={"dir": "auto"}), **given)
    return forms.CharField(max_length=20_000, widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}), **given)


def _kept(field: Field, said: Any) -> Any:
    if field.shape is Shape.LINES:
        return lines(str(said or ""))
    return said


def _shown(field: Field, kept: Any) -> Any:
    return "\n".join(map(str, kept or ())) if field.shape is Shape.LINES else kept


def _said(field: Field, kept: Any) -> list[str]:
    if field.shape is Shape.SWITCH:
        return [str(_("yes"))] if kept else []
    if field.shape is Shape.CHOICES:
        return [str(CHOICES.get(each, each)) for each in kept or ()]
    return [str(each) for each in kept or ()] if field.shape is Shape.LINES else [str(kept)] if kept else []
