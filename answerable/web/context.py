"""What every page knows without being told: the look, and for members how they want it and the frame around it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from answerable.staff import queries as staff
from answerable.web.frame import frame
from answerable.web.layout.context import look


def shell(request: HttpRequest) -> dict[str, Any]:
    """The look that this browser asked for, and the frame, which is made only where a template draws it."""
    seen: dict[str, Any] = dict(look(request))
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        seen["wants"] = SimpleLazyObject(lambda: staff.preference(user))
        seen["shell"] = SimpleLazyObject(lambda: frame(request))
    return seen
