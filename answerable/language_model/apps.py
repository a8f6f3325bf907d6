from django.apps import AppConfig


class LanguageModelConfig(AppConfig):
    name = "answerable.language_model"
    label = "language_model"
