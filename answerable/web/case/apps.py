from django.apps import AppConfig


class CaseScreenConfig(AppConfig):
    name = "answerable.web.case"
    label = "web_case"
