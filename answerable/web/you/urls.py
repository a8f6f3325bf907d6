from django.urls import path

from answerable.web.resource import resource
from answerable.web.you import preferences

app_name = "you"
urlpatterns = [path("you", resource(edit=preferences.edit, update=preferences.update), name="preferences")]
