"""The script that shows alerts while the desk is closed: at the root, for a browser lets it watch over no more than its own folder."""

from pathlib import Path

from django.contrib.auth.decorators import login_not_required
from django.contrib.staticfiles import finders
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse

PATH = "built/worker.js"


@login_not_required
def show(request: HttpRequest) -> HttpResponse:
    """As it was built. Browsers ask for it anew now and then, also when nobody is signed in."""
    found = finders.find(PATH)
    if not isinstance(found, str):
        raise ImproperlyConfigured("The assets are not built: make assets")
    return HttpResponse(Path(found).read_bytes(), content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})
