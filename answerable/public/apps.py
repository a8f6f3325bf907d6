from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "answerable.public"
    label = "public"
