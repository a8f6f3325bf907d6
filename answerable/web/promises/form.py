"""A promise as a form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels
from answerable.promises import queries
from answerable.promises.operations import PromiseDraft
from answerable.staff import queries as staff
from answerable.web.promises.words import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from answerable.promises.models import Promise
    from answerable.staff.models import Member

MANY = 30
CALLED = _("Words that only this promise is called by, separated by commas.")
ASK = _("A name, a number or an address in the company.")
_BETWEEN = re.compile(r"[\n,;]+")


class PromiseForm(forms.Form):
    """What somebody promises; of a new one also the brand, where there are several."""

    brand = forms.TypedChoiceField(label=_("Brand"), coerce=int)
    name = forms.CharField(label=_("Name"), max_length=120)
    kind = forms.ChoiceField(label=_("Kind"), choices=list(KINDS.items()), initial="offer", widget=forms.RadioSelect)
    sentence = forms.CharField(
        label=_("What customers may count on, in one sentence"), max_length=300, widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"})
    )
    terms = forms.CharField(label=_("Terms"), max_length=5_000, required=False, widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}))
    audience = forms.CharField(label=_("For whom"), max_length=200, required=False)
    from_on = forms.DateField(label=_("First day"))
    until_on = forms.DateField(label=_("Last day, inclusive"), required=False, help_text=_("None: it holds always."))
    pages = forms.TypedMultipleChoiceField(
        label=_("Pages"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple, help_text=_("Choose none for all of the brand.")
    )
    codes = forms.CharField(label=_("Codes"), max_length=1_000, required=False, help_text=_("Separated by commas: SUMMER20, SUN5"))
    phrases = forms.CharField(label=_("How customers call it"), max_length=2_000, required=False, help_text=CALLED)
    campaign = forms.CharField(label=_("Campaign"), max_length=120, required=False)
    owner = forms.TypedChoiceField(label=_("Owner"), coerce=int)
    department = forms.TypedChoiceField(label=_("Department"), coerce=int)
    contact = forms.CharField(label=_("Whom to ask"), max_length=200, required=False, help_text=ASK)
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, member: Member, page_ids: Sequence[int], promise: Promise | None = None, **given: Any) -> None:
        given.setdefault("initial", _initial(promise) if promise else _fresh(member))
        super().__init__(*args, **given)
        pages = channels.pages(page_ids)
        brands = {each.brand_id: each.brand.name for each in pages}
        self._choose("brand", list(brands.items()))
        self._choose("pages", [(each.pk, each.name) for each in pages if promise is None or each.brand_id == promise.brand_id])
        self._choose("owner", [(each.pk, each.name) for each in staff.members()])
        self._choose("department", [(each.pk, each.name) for each in staff.departments()])
        self.campaigns = [each.name for each in queries.campaigns(list(brands))]
        for name in ("from_on", "until_on"):
            self.fields[name].widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        self.fields["campaign"].widget.attrs["list"] = "campaigns"
        if promise is not None or len(brands) == 1:
            del self.fields["brand"]
        self._only_brand = promise.brand_id if promise else next(iter(brands), 0)

    def clean_codes(self) -> list[str]:
        """Each code once."""
        return _listed(self.cleaned_data["codes"], 40)

    def clean_phrases(self) -> list[str]:
        """Each phrase once."""
        return _listed(self.cleaned_data["phrases"], 80)

    def brand_id(self) -> int:
        """Whose promise it is."""
        return int(self.cleaned_data.get("brand") or self._only_brand)

    def draft(self) -> PromiseDraft:
        """What was wished."""
        said = self.cleaned_data
        return PromiseDraft(
            said["name"],
            said["sentence"].strip(),
            said["owner"],
            said["department"],
            said["from_on"],
            said["until_on"],
            said["kind"],
            terms=said["terms"].replace("\r\n", "\n").strip(),
            audience=said["audience"],
            page_ids=said["pages"],
            codes=said["codes"],
            phrases=said["phrases"],
            contact=said["contact"],
            campaign=said["campaign"],
            seen=said["seen"] or 0,
        )

    def _choose(self, name: str, choices: list[tuple[int, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]  # a choice field


def _listed(written: str, longest: int) -> list[str]:
    found = dict.fromkeys(each.strip() for each in _BETWEEN.split(written) if each.strip())
    if len(found) > MANY or any(len(each) > longest for each in found):
        raise forms.ValidationError(_("Write %(many)d at most, each of up to %(longest)d characters.") % {"many": MANY, "longest": longest})
    return list(found)


def _fresh(member: Member) -> dict[str, object]:
    return {"owner": member.pk, "department": member.department_id, "from_on": timezone.localdate(), "kind": "offer"}


def _initial(promise: Promise) -> dict[str, object]:
    same = ("name", "kind", "sentence", "terms", "audience", "from_on", "until_on", "contact")
    return {
        **{name: getattr(promise, name) for name in same},
        "pages": promise.page_ids,
        "codes": ", ".join(promise.codes),
        "phrases": ", ".join(promise.phrases),
        "campaign": promise.campaign.name if promise.campaign else "",
        "owner": promise.owner_id,
        "department": promise.department_id,
        "seen": promise.number,
    }
