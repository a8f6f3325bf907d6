from django.apps import AppConfig


class YouScreenConfig(AppConfig):
    name = "answerable.web.you"
    label = "web_you"
