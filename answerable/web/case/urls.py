from django.urls import path

from answerable.web.case import attention, cases, closure, drafts, notes, ownership, readings, replies, retries, threads, withdrawals
from answerable.web.resource import resource

app_name = "case"
urlpatterns = [
    path("cases/<int:case_id>", resource(show=cases.show), name="show"),
    path("cases/<int:case_id>/thread", resource(show=threads.show), name="thread"),
    path("cases/<int:case_id>/replies", resource(create=replies.create), name="replies"),
    path("cases/<int:case_id>/notes", resource(create=notes.create), name="notes"),
    path("cases/<int:case_id>/draft", resource(update=drafts.update, destroy=drafts.destroy, create=drafts.create), name="draft"),
    path("cases/<int:case_id>/closure", resource(create=closure.create, destroy=closure.destroy), name="closure"),
    path(
        "cases/<int:case_id>/ownership",
        resource(create=ownership.create, update=ownership.update, destroy=ownership.destroy),
        name="ownership",
    ),
    path("cases/<int:case_id>/attention", resource(create=attention.create), name="attention"),
    path("outbounds/<int:outbound_id>/retry", resource(create=retries.create), name="retry"),
    path("outbounds/<int:outbound_id>/withdrawal", resource(create=withdrawals.create), name="withdrawal"),
    path("messages/<int:message_id>/reading", resource(update=readings.update), name="reading"),
]
