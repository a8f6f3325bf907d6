"""Every screen's addresses."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = []

if settings.DEBUG:
    urlpatterns.append(path("", include("answerable.web.layout.urls")))
