"""What every page knows without being told."""

from typing import Any

from django.http import HttpRequest

from answerable.web.layout.context import look


def shell(request: HttpRequest) -> dict[str, Any]:
    """The look that this browser asked for; the frame around a member's pages is added by the screens that have one."""
    return dict(look(request))
