from django.apps import AppConfig


class ListeningConfig(AppConfig):
    name = "answerable.listening"
    label = "listening"
