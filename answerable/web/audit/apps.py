from django.apps import AppConfig


class AuditScreenConfig(AppConfig):
    name = "answerable.web.audit"
    label = "web_audit"
