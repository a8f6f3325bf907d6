from django.apps import AppConfig


class PaletteScreenConfig(AppConfig):
    name = "answerable.web.palette"
    label = "web_palette"
