from django.apps import AppConfig


class AlertsConfig(AppConfig):
    name = "answerable.alerts"
    label = "alerts"
