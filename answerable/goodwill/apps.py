from django.apps import AppConfig


class GoodwillConfig(AppConfig):
    name = "answerable.goodwill"
    label = "goodwill"
