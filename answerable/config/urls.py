"""The addresses: which door answers where."""

from django.urls import include, path

urlpatterns = [
    path("hooks/", include("answerable.hooks.urls")),
    path("account/", include("allauth.urls")),
    path("", include("answerable.web.urls")),
]

handler404 = "answerable.web.refusals.not_found"
handler500 = "answerable.web.refusals.broken"
