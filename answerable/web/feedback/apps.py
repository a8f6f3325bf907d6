from django.apps import AppConfig


class FeedbackScreenConfig(AppConfig):
    name = "answerable.web.feedback"
    label = "web_feedback"
