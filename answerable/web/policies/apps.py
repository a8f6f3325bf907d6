from django.apps import AppConfig


class PolicyScreenConfig(AppConfig):
    name = "answerable.web.policies"
    label = "web_policies"
