from django.urls import path

from answerable.web.policies import confirmations, policies, readers, reminders, revivals, versions, workshops
from answerable.web.resource import resource

app_name = "policies"
urlpatterns = [
    path("policies", resource(index=policies.index, create=policies.create), name="index"),
    path("policies/new", resource(new=policies.new), name="new"),
    path("policies/<int:policy_id>", resource(show=policies.show, update=policies.update, destroy=policies.destroy), name="policy"),
    path("policies/<int:policy_id>/edit", resource(edit=policies.edit), name="edit"),
    path("policies/<int:policy_id>/confirmation", resource(create=confirmations.create), name="confirmation"),
    path("policies/<int:policy_id>/revival", resource(create=revivals.create), name="revival"),
    path("policies/<int:policy_id>/versions", resource(index=versions.index), name="versions"),
    path("policies/<int:policy_id>/readers", resource(index=readers.index), name="readers"),
    path("policies/<int:policy_id>/readers.csv", resource(index=readers.export), name="readers_csv"),
    path("policies/<int:policy_id>/reminder", resource(create=reminders.create), name="reminder"),
    path("policies/<int:policy_id>/workshops", resource(create=workshops.create), name="workshops"),
    path("workshops/<int:workshop_id>", resource(update=workshops.update, destroy=workshops.destroy), name="workshop"),
]
