from django.urls import path

from answerable.web.palette import finds
from answerable.web.resource import resource

app_name = "palette"
urlpatterns = [path("palette", resource(index=finds.index), name="finds")]
