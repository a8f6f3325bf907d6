from django.apps import AppConfig


class PeopleScreenConfig(AppConfig):
    name = "answerable.web.people"
    label = "web_people"
