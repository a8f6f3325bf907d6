from django.apps import AppConfig


class ReviewScreenConfig(AppConfig):
    name = "answerable.web.review"
    label = "web_review"
