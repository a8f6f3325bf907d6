from django.apps import AppConfig


class ApprovalScreenConfig(AppConfig):
    name = "answerable.web.approvals"
    label = "web_approvals"
