from django.urls import path

from answerable.web.promises import calendar, cases, claims, closing, export, ledgers, posts, promises, releases, revivals, thresholds
from answerable.web.resource import resource

app_name = "promises"
urlpatterns = [
    path("calendar", resource(index=calendar.index), name="calendar"),
    path("promises", resource(index=ledgers.index, create=promises.create), name="index"),
    path("promises.csv", resource(index=export.index), name="csv"),
    path("promises/cases", resource(index=cases.index), name="cases"),
    path("promises/new", resource(new=promises.new), name="new"),
    path("promises/warning", resource(edit=thresholds.edit, update=thresholds.update), name="threshold"),
    path("promises/<int:promise_id>", resource(show=promises.show, update=promises.update, destroy=promises.destroy), name="promise"),
    path("promises/<int:promise_id>/edit", resource(edit=promises.edit), name="edit"),
    path("promises/<int:promise_id>/revival", resource(create=revivals.create), name="revival"),
    path("promises/<int:promise_id>/pages/<int:page_id>/release", resource(create=releases.create), name="release"),
    path("promises/<int:promise_id>/posts", resource(create=posts.create), name="posts"),
    path("promises/<int:promise_id>/posts/<int:post_id>", resource(destroy=posts.destroy), name="post"),
    path("cases/<int:case_id>/promises", resource(index=claims.index, create=claims.create), name="claims"),
    path("cases/<int:case_id>/promises/closing", resource(show=closing.show), name="closing"),
    path("cases/<int:case_id>/promises/<int:promise_id>", resource(update=claims.update, destroy=claims.destroy), name="claim"),
]
