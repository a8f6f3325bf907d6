from django.apps import AppConfig


class GlassHouseConfig(AppConfig):
    name = "answerable.web.glass_house"
    label = "web_glass_house"
