from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "answerable.journal"
    label = "journal"
