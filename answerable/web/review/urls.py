from django.urls import path

from answerable.web.resource import resource
from answerable.web.review import looks, skips

app_name = "review"
urlpatterns = [
    path("review", resource(index=looks.index), name="index"),
    path("review/<int:message_id>", resource(create=looks.create, update=looks.update), name="look"),
    path("review/<int:message_id>/skip", resource(create=skips.create), name="skip"),
]
