"""Who speaks: a token, and what it may do."""

from django.http import HttpRequest
from ninja.security import HttpBearer

from answerable.access import operations as access
from answerable.access.models import Token
from answerable.core import clock
from answerable.core.errors import Forbidden

LONGEST = 200


class TokenAuth(HttpBearer):
    """`Authorization: Bearer answerable_…`, as the settings showed it once."""

    openapi_name = "token"

    def authenticate(self, request: HttpRequest, token: str) -> Token | None:
        """The token, None where it is nobody's."""
        return access.token_of(token, now=clock.now()) if len(token) <= LONGEST else None


def allowed(request: HttpRequest, right: Token.Right) -> Token:
    """The token of this request; raises Forbidden where it may not do this."""
    token: Token = request.auth  # type: ignore[attr-defined]  # put there by ninja
    if right not in token.rights:
        raise Forbidden(f"This token may not do this: it lacks the right {right.value}. An owner can make one that has it.")
    return token
