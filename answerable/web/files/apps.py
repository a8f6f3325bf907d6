from django.apps import AppConfig


class FilesScreenConfig(AppConfig):
    name = "answerable.web.files"
    label = "web_files"
