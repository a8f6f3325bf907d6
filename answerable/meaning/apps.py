from django.apps import AppConfig


class MeaningConfig(AppConfig):
    name = "answerable.meaning"
    label = "meaning"
