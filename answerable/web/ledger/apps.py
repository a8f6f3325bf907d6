from django.apps import AppConfig


class LedgerScreenConfig(AppConfig):
    name = "answerable.web.ledger"
    label = "web_ledger"
