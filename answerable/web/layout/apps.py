"""Makes the templates, tags and built assets of the shared look known to Django."""

from django.apps import AppConfig


class LayoutConfig(AppConfig):
    """The shared look."""

    name = "answerable.web.layout"
    label = "layout"
