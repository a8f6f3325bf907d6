from django.apps import AppConfig


class TopicsConfig(AppConfig):
    name = "answerable.topics"
    label = "topics"
