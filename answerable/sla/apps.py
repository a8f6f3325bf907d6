from django.apps import AppConfig


class SlaConfig(AppConfig):
    name = "answerable.sla"
    label = "sla"
