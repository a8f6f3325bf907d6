from django.urls import path

from answerable.web.people import departure, grants, invitation, lost_factors, people, second_factor
from answerable.web.resource import resource

app_name = "people"
urlpatterns = [
    path("people", resource(index=people.index, create=people.create), name="index"),
    path("people/new", resource(new=people.new), name="new"),
    path("people/second-factor", resource(edit=second_factor.edit, update=second_factor.update), name="second_factor"),
    path("people/<int:member_id>", resource(edit=people.edit, update=people.update), name="person"),
    path("people/<int:member_id>/grants", resource(edit=grants.edit, create=grants.create), name="grants"),
    path("people/<int:member_id>/invitation", resource(create=invitation.create, destroy=invitation.destroy), name="invitation"),
    path("people/<int:member_id>/departure", resource(create=departure.create), name="departure"),
    path("people/<int:member_id>/second-factor", resource(destroy=lost_factors.destroy), name="lost_factor"),
]
