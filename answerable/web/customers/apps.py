from django.apps import AppConfig


class CustomerScreensConfig(AppConfig):
    name = "answerable.web.customers"
    label = "web_customers"
