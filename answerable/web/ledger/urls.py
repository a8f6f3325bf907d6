from django.urls import path

from answerable.web.ledger import export, ledgers, left_open, service_levels, topics
from answerable.web.resource import resource

app_name = "ledger"
urlpatterns = [
    path("ledger", resource(index=ledgers.index), name="index"),
    path("ledger/service-levels", resource(index=service_levels.index), name="service_levels"),
    path("ledger/topics", resource(index=topics.index), name="topics"),
    path("ledger/open", resource(index=left_open.index), name="open"),
    path("ledger.csv", resource(index=export.index), name="csv"),
]
