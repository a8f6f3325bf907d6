from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "answerable.reports"
    label = "reports"
