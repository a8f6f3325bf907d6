from django.urls import path

from answerable.web.marks import fields, following, labels, snooze, topic
from answerable.web.resource import resource

app_name = "marks"
urlpatterns = [
    path("cases/<int:case_id>/labels", resource(update=labels.update), name="labels"),
    path("cases/<int:case_id>/topic", resource(edit=topic.edit, update=topic.update, destroy=topic.destroy), name="topic"),
    path("cases/<int:case_id>/fields", resource(update=fields.update), name="fields"),
    path("cases/<int:case_id>/snooze", resource(create=snooze.create, destroy=snooze.destroy), name="snooze"),
    path("cases/<int:case_id>/following", resource(create=following.create, destroy=following.destroy), name="following"),
]
