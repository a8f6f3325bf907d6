from django.apps import AppConfig


class ChannelsScreenConfig(AppConfig):
    name = "answerable.web.channels"
    label = "web_channels"
