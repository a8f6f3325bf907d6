"""The colleagues that a case can go to, or who can be asked about it, as a form offers them."""

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from answerable.staff import queries as staff

LONGEST = 2000  # characters of what is said to them
MOMENT = forms.DateTimeInput(attrs={"type": "datetime-local"})


class ToColleagues(forms.Form):
    """A department, and a person or whoever of it comes first (`anybody`)."""

    department = forms.ChoiceField()
    member = forms.ChoiceField(label=gettext_lazy("Person"), required=False)
    anybody: str | Promise = ""

    def __init__(self, *args: object, besides: int | None = None, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        departments = [(str(each.pk), each.name) for each in staff.departments() if each.pk != besides]
        self.fields["department"].choices = departments  # type: ignore[attr-defined]  # a choice field
        people = [(str(each.pk), f"{each.name}, {each.department.name}") for each in staff.members()]
        self.fields["member"].choices = [("", self.anybody), *people]  # type: ignore[attr-defined]

    def whom(self) -> tuple[int, int | None]:
        """The department, a person's own where one is named, and the person."""
        member_id = int(self.cleaned_data["member"] or 0) or None
        person = staff.members_by_id([member_id]).get(member_id) if member_id else None
        return (person.department_id if person else int(self.cleaned_data["department"])), member_id
