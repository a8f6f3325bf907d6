from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "answerable.files"
    label = "files"
