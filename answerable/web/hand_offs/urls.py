from django.urls import path

from answerable.web.hand_offs import hand_offs
from answerable.web.resource import resource

app_name = "hand_offs"
urlpatterns = [path("hand-offs", resource(index=hand_offs.index), name="index")]
