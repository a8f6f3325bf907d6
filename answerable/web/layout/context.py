"""What every template knows without being told: the theme that this browser asked for, and the server's time."""

from django.http import HttpRequest
from django.utils import timezone

THEMES = ("light", "dark", "system")


def look(request: HttpRequest) -> dict[str, str]:
    """The theme from the cookie (as the system when there is none) and the time that deadlines are counted from."""
    theme = request.COOKIES.get("theme", "system")
    return {"theme": theme if theme in THEMES else "system", "server_now": timezone.now().isoformat()}
