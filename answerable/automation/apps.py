from django.apps import AppConfig


class AutomationConfig(AppConfig):
    name = "answerable.automation"
    label = "automation"
