from django.apps import AppConfig


class MacrosConfig(AppConfig):
    name = "answerable.macros"
    label = "macros"
