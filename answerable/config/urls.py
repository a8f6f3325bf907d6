"""The addresses: which door answers where."""

from django.urls import include, path, reverse_lazy
from django.views.generic import RedirectView

urlpatterns = [
    path("hooks/", include("answerable.hooks.urls")),
    path("api/v1/", include("answerable.api.urls")),
    path("in-public/", include("answerable.public.urls")),
    path("account/sessions/", RedirectView.as_view(url=reverse_lazy("you:safety"))),
    path("account/", include("allauth.urls")),
    path("", include("answerable.web.urls")),
]

handler404 = "answerable.web.refusals.not_found"
handler500 = "answerable.web.refusals.broken"
