"""What arrived for a page and could not be worked, and what was refused at its hook."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.ingest import queries as ingest
from answerable.web.members import scope_of


def index(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """The newest of both, with the reasons."""
    scope_of(request).require(Action.ADMINISTER, page_id)
    seen = {"page": channels.page(page_id), "failed": ingest.failed([page_id]), "refused": ingest.refused([page_id])}
    return render(request, "channels/failures.html", seen)
