from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    name = "answerable.approvals"
    label = "approvals"
