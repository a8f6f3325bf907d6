from django.urls import path

from answerable.web.ledger import export, ledgers, left_open
from answerable.web.resource import resource

app_name = "ledger"
urlpatterns = [
    path("ledger", resource(index=ledgers.index), name="index"),
    path("ledger/open", resource(index=left_open.index), name="open"),
    path("ledger.csv", resource(index=export.index), name="csv"),
]
