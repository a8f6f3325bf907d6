from django.urls import path

from answerable.web.inbox import batches, changes, held, lists, narrowing, next_case, selection, single_rows, views
from answerable.web.resource import resource

app_name = "inbox"
urlpatterns = [
    path("", resource(index=lists.index), name="index"),
    path("inbox/held", resource(index=held.index), name="held"),
    path("inbox/changes", resource(index=changes.index), name="changes"),
    path("inbox/next", resource(create=next_case.create), name="next"),
    path("inbox/narrowing", resource(show=narrowing.show), name="narrowing"),
    path("inbox/selection", resource(show=selection.show), name="selection"),
    path("cases/<int:case_id>/row", resource(show=single_rows.show), name="row"),
    path("views", resource(index=views.index, create=views.create), name="views"),
    path("views/<int:view_id>", resource(update=views.update, destroy=views.destroy), name="view"),
    path("batches", resource(create=batches.create), name="batches"),
    path("batches/<int:batch_id>", resource(show=batches.show, destroy=batches.destroy), name="batch"),
]
