from django.urls import path

from answerable.web.resource import resource
from answerable.web.you import preferences, urgent

app_name = "you"
urlpatterns = [
    path("you", resource(edit=preferences.edit, update=preferences.update), name="preferences"),
    path("you/urgent", resource(index=urgent.index), name="urgent"),
]
