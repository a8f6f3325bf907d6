from django.apps import AppConfig


class PromiseScreenConfig(AppConfig):
    name = "answerable.web.promises"
    label = "web_promises"
