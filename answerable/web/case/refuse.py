"""A form that was not filled as it can be."""

from django import forms
from django.utils.translation import gettext as _

from answerable.core.errors import Refusal


class NotFilled(Refusal):
    """A field is missing or holds what it cannot."""

    code = "not_filled"
    status = 422


def refuse_unless(form: forms.Form) -> None:
    """Refuse a form with errors, in the words of its first one."""
    if not form.is_valid():
        field, errors = next(iter(form.errors.items()))
        raise NotFilled(_("%(field)s: %(error)s") % {"field": field, "error": errors[0]})
