from django.urls import path

from answerable.web.inbox import held, lists, single_rows
from answerable.web.resource import resource

app_name = "inbox"
urlpatterns = [
    path("", resource(index=lists.index), name="index"),
    path("inbox/held", resource(index=held.index), name="held"),
    path("cases/<int:case_id>/row", resource(show=single_rows.show), name="row"),
]
