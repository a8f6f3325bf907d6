from django.urls import path

from answerable.web.approvals import approvals, consents, pr_matters, returns
from answerable.web.resource import resource

app_name = "approvals"
urlpatterns = [
    path("approvals", resource(index=approvals.index), name="index"),
    path("approvals/<int:approval_id>", resource(show=approvals.show), name="approval"),
    path("approvals/<int:approval_id>/consent", resource(create=consents.create), name="consent"),
    path("approvals/<int:approval_id>/return", resource(create=returns.create), name="return"),
    path("cases/<int:case_id>/pr-matter", resource(create=pr_matters.create, destroy=pr_matters.destroy), name="pr_matter"),
]
