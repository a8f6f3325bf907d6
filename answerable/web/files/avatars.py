"""A customer's picture, from here: no network learns who looks at whom."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.core.errors import Invisible
from answerable.customers import queries as customers
from answerable.web.files.content import handed
from answerable.web.members import scope_of


def show(request: HttpRequest, case_id: int, version: str) -> HttpResponseBase:
    """The picture of the customer of a case."""
    picture = customers.picture(access.case(scope_of(request), case_id).person_id)
    if picture is None:
        raise Invisible(_("This customer has no picture here."))
    return handed(request, picture, version)
