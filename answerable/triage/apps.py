from django.apps import AppConfig


class TriageConfig(AppConfig):
    name = "answerable.triage"
    label = "triage"
