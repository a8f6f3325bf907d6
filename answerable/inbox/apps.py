from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "answerable.inbox"
    label = "inbox"
