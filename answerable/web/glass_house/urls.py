from django.urls import path

from answerable.web.glass_house import cases, export, items, own, report
from answerable.web.resource import resource

app_name = "glass_house"
urlpatterns = [
    path("glass-house", resource(index=report.index), name="index"),
    path("glass-house/cases", resource(index=cases.index), name="cases"),
    path("glass-house/weeks.csv", resource(index=export.index), name="weeks"),
    path("glass-house/messages.csv", resource(index=items.index), name="items"),
    path("your-hours", resource(index=own.index), name="own"),
]
