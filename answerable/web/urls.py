"""Every screen's addresses."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("answerable.web.inbox.urls")),
    path("", include("answerable.web.case.urls")),
    path("", include("answerable.web.told.urls")),
    path("", include("answerable.web.hand_offs.urls")),
    path("", include("answerable.web.approvals.urls")),
    path("", include("answerable.web.customers.urls")),
    path("", include("answerable.web.policies.urls")),
    path("", include("answerable.web.promises.urls")),
    path("", include("answerable.web.guidelines.urls")),
    path("", include("answerable.web.files.urls")),
    path("", include("answerable.web.marks.urls")),
    path("", include("answerable.web.settings.urls")),
    path("", include("answerable.web.setup.urls")),
    path("", include("answerable.web.ledger.urls")),
    path("", include("answerable.web.glass_house.urls")),
    path("", include("answerable.web.evidence.urls")),
    path("", include("answerable.web.review.urls")),
    path("", include("answerable.web.goodwill.urls")),
    path("", include("answerable.web.channels.urls")),
    path("", include("answerable.web.people.urls")),
    path("", include("answerable.web.audit.urls")),
    path("", include("answerable.web.you.urls")),
    path("", include("answerable.web.palette.urls")),
    path("", include("answerable.web.feedback.urls")),
]

if settings.DEBUG:
    urlpatterns.append(path("", include("answerable.web.layout.urls")))
