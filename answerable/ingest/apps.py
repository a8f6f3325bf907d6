from django.apps import AppConfig


class IngestConfig(AppConfig):
    name = "answerable.ingest"
    label = "ingest"
