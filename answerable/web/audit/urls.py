from django.urls import path

from answerable.web.audit import events, export
from answerable.web.resource import resource

app_name = "audit"
urlpatterns = [
    path("audit", resource(index=events.index), name="index"),
    path("audit.csv", resource(index=export.index), name="csv"),
]
