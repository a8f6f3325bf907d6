from django.apps import AppConfig


class SetupScreenConfig(AppConfig):
    name = "answerable.web.setup"
    label = "web_setup"
