from django.apps import AppConfig


class HandOffScreenConfig(AppConfig):
    name = "answerable.web.hand_offs"
    label = "web_hand_offs"
