from django.apps import AppConfig


class LabelsConfig(AppConfig):
    name = "answerable.labels"
    label = "labels"
