from django.apps import AppConfig


class ToldScreenConfig(AppConfig):
    name = "answerable.web.told"
    label = "web_told"
