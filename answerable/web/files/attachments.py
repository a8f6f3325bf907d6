"""What came with messages, for whoever sees the page it came on."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.cases import queries as cases
from answerable.core.errors import Invisible
from answerable.web.files.content import handed
from answerable.web.members import scope_of


def show(request: HttpRequest, attachment_id: int, version: str) -> HttpResponseBase:
    """One of them; 404 for whoever may not see its message, and for what was deleted or is not here."""
    found = cases.attachment(attachment_id)
    scope = scope_of(request)
    if found is None or found.file is None or not scope.sees(found.message.page_id):
        raise Invisible(_("There is no such file, or you have no access to its page."))
    access.case(scope, found.message.case_id)
    return handed(request, found.file, version)
