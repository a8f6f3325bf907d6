from django.urls import path

from answerable.web.goodwill import cases, export, report
from answerable.web.resource import resource

app_name = "goodwill"
urlpatterns = [
    path("goodwill", resource(index=report.index), name="index"),
    path("goodwill/cases", resource(index=cases.index), name="cases"),
    path("goodwill.csv", resource(index=export.index), name="csv"),
]
