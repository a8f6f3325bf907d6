from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    name = "answerable.evidence"
    label = "evidence"
