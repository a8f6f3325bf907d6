"""A customer does not want to be listed: asked once more, then done at once."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from answerable.core import clock
from answerable.core.crypto import unveiled
from answerable.core.errors import Invisible, Refusal
from answerable.evidence import queries
from answerable.journeys.evidence import object_to
from answerable.public.brands import page_at
from answerable.public.kept import forget


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """What is asked, and after it was said, that it is done."""
    page = page_at(request, slug)
    case_id = unveiled(name)
    entry = queries.entry(case_id) if case_id is not None else None
    if entry is None or case_id is None or entry.message.page.brand_id != page.brand_id:
        raise Invisible(_("There is no such entry."))
    refusal = ""
    if request.method == "POST":
        try:
            object_to(case_id, now=clock.now())
        except Refusal as refused:
            refusal = str(refused.sentence)
        else:
            forget()
            return redirect("public:objection", slug, name)
    seen = {
        "page": page,
        "brand": page.brand,
        "network": entry.message.page.network,
        "posted_at": entry.posted_at,
        "is_done": entry.objected_at is not None,
        "refusal": refusal,
        "language": translation.get_language() or "en",
        "is_rtl": translation.get_language_bidi(),
    }
    answered = HttpResponse(render_to_string("public/objection.html", seen), status=429 if refusal else 200)
    answered["Cache-Control"], answered["Referrer-Policy"], answered["X-Robots-Tag"] = "no-store", "no-referrer", "noindex, nofollow"
    return answered
