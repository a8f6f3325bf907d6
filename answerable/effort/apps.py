from django.apps import AppConfig


class EffortConfig(AppConfig):
    name = "answerable.effort"
    label = "effort"
