from django.apps import AppConfig


class PublishConfig(AppConfig):
    name = "answerable.publish"
    label = "publish"
