from django.apps import AppConfig


class SettingsScreenConfig(AppConfig):
    name = "answerable.web.settings"
    label = "web_settings"
