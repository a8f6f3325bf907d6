from django.apps import AppConfig


class MarksScreenConfig(AppConfig):
    name = "answerable.web.marks"
    label = "web_marks"
