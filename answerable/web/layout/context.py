"""What every template knows without being told: the theme that this browser asked for, and the server's time."""

from django.http import HttpRequest
from django.utils import timezone

THEMES = ("light", "dark", "system")


def look(request: HttpRequest) -> dict[str, str]:
    """The theme from the cookie ("" when there is none) and the time that deadlines are counted from."""
    theme = request.COOKIES.get("theme", "")
    return {"theme": theme if theme in THEMES else "", "server_now": timezone.now().isoformat()}
