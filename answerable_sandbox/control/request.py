"""What every control address needs: the network and the body that was sent."""

from __future__ import annotations

from typing import TypeVar

from starlette.requests import Request

from answerable_sandbox import bodies
from answerable_sandbox.api.call import body
from answerable_sandbox.bodies import Body
from answerable_sandbox.errors import NotFound
from answerable_sandbox.network import Network
from answerable_sandbox.store import pages
from answerable_sandbox.store.pages import Page

Form = TypeVar("Form", bound=Body)


def network_of(request: Request) -> Network:
    """The running network."""
    network: Network = request.app.state.network
    return network


async def form_of(request: Request, form: type[Form]) -> Form:
    """The body in this form."""
    return bodies.read(form, await body(request))


def page_of(request: Request) -> Page:
    """The page that the address names."""
    page_id = request.path_params["page_id"]
    page = pages.find(network_of(request).database, page_id)
    if page is None:
        raise NotFound(f"There is no page {page_id}.")
    return page
