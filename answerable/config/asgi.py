"""The one server application: the live stream, and everything else through Django's pages."""

import os
from threading import Timer

import django

from answerable.core.heaps import share_heaps

share_heaps()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.django")
django.setup(set_prefix=False)

from django.core.wsgi import get_wsgi_application  # noqa: E402

from answerable.config.bare import BareHandler  # noqa: E402
from answerable.config.live import Live  # noqa: E402
from answerable.config.wsgi_bridge import Bridge, Message, Receive, Send  # noqa: E402
from answerable.core.settings import get_settings  # noqa: E402
from answerable.meaning.queries import meaning_of  # noqa: E402

WARM_SECONDS = 5  # the first pages come before

knobs = get_settings()
form_limit = max(knobs.hook_body_limit_bytes, knobs.file_limit_bytes + 100_000)
pages = Bridge(get_wsgi_application(), threads=knobs.web_threads, body_limit=form_limit)
hooks = Bridge(BareHandler(), threads=knobs.web_threads, body_limit=knobs.hook_body_limit_bytes)
live = Live()
if knobs.meaning:  # so that nobody's search waits for it
    warming = Timer(WARM_SECONDS, meaning_of, ["what is asked for"])
    warming.daemon = True
    warming.start()


async def app(scope: Message, receive: Receive, send: Send) -> None:
    """Route one connection; lifespan events are answered by the server's defaults."""
    if scope["type"] == "lifespan":
        return
    path = scope["path"]
    await (live if path == "/live" else hooks if path.startswith("/hooks/") else pages)(scope, receive, send)
