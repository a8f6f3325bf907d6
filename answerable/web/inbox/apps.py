from django.apps import AppConfig


class InboxScreenConfig(AppConfig):
    name = "answerable.web.inbox"
    label = "web_inbox"
