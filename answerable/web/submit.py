"""One way through every form: keep what is right, show again what is not, with the sentence where it belongs."""

from collections.abc import Callable, Mapping

from django import forms
from django.http.response import HttpResponseBase

from answerable.core.errors import Forbidden, Invisible, Refusal


def submit(
    form: forms.BaseForm,
    keep: Callable[[], HttpResponseBase],
    again: Callable[[int], HttpResponseBase],
    at: Mapping[type[Refusal], str] | None = None,
) -> HttpResponseBase:
    """Answer with `keep()`, or with `again(status)` where the form is wrong or what it asks for was refused.

    A refusal stands above the form, or at the field that `at` names for it; one about what the member may see or do at all leads
    away from the form.
    """
    if not form.is_valid():
        return again(422)
    try:
        return keep()
    except (Forbidden, Invisible):
        raise
    except Refusal as error:
        field = next((field for kind, field in (at or {}).items() if isinstance(error, kind)), None)
        form.add_error(field, str(error.sentence))
        return again(error.status)
