from django.apps import AppConfig


class GuidelineScreenConfig(AppConfig):
    name = "answerable.web.guidelines"
    label = "web_guidelines"
