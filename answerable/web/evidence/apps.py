from django.apps import AppConfig


class EvidenceScreenConfig(AppConfig):
    name = "answerable.web.evidence"
    label = "web_evidence"
