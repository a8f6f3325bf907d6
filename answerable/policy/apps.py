from django.apps import AppConfig


class PolicyConfig(AppConfig):
    name = "answerable.policy"
    label = "policy"
