from django.urls import path

from answerable.web.goodwill import cases, export, report, waiting
from answerable.web.resource import resource

app_name = "goodwill"
urlpatterns = [
    path("goodwill", resource(index=report.index), name="index"),
    path("goodwill/waiting", resource(index=waiting.index), name="waiting"),
    path("goodwill/cases", resource(index=cases.index), name="cases"),
    path("goodwill.csv", resource(index=export.index), name="csv"),
]
