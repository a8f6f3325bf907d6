"""What a customer is known by beside networks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Forbidden, Invisible, Refusal
from answerable.journeys.customers import give, sight
from answerable.web.customers.forms import IdentifierForm
from answerable.web.members import member_of
from answerable.web.said import tell


def new(request: HttpRequest, person_id: int) -> HttpResponse:
    """The form."""
    return _shown(request, person_id, IdentifierForm())


def create(request: HttpRequest, person_id: int) -> HttpResponse:
    """Know them by one more."""
    form = IdentifierForm(request.POST)
    person = sight.changeable(member_of(request), person_id)
    if not form.is_valid():
        return _shown(request, person_id, form, status=422)
    try:
        give.identify(person.pk, form.identified(), member=member_of(request), now=clock.now())
    except (Forbidden, Invisible):
        raise
    except Refusal as error:
        form.add_error("value", str(error.sentence))
        return _shown(request, person_id, form, status=error.status)
    tell(request, _("%(name)s is changed.") % {"name": person.name})
    return redirect("customers:show", person.pk)


def destroy(request: HttpRequest, identifier_id: int) -> HttpResponse:
    """Know them by this one no longer."""
    person = give.forget(identifier_id, member=member_of(request), now=clock.now())
    tell(request, _("%(name)s is changed.") % {"name": person.name})
    return redirect("customers:show", person.pk)


def _shown(request: HttpRequest, person_id: int, form: IdentifierForm, status: int = 200) -> HttpResponse:
    person = sight.changeable(member_of(request), person_id)
    return render(request, "customers/identifier.html", {"person": person, "form": form}, status=status)
