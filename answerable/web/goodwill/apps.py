from django.apps import AppConfig


class GoodwillScreenConfig(AppConfig):
    name = "answerable.web.goodwill"
    label = "web_goodwill"
