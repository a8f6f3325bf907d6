from django.urls import path

from answerable.web.people import departure, grants, invitation, people
from answerable.web.resource import resource

app_name = "people"
urlpatterns = [
    path("people", resource(index=people.index, create=people.create), name="index"),
    path("people/new", resource(new=people.new), name="new"),
    path("people/<int:member_id>/grants", resource(edit=grants.edit, create=grants.create), name="grants"),
    path("people/<int:member_id>/invitation", resource(create=invitation.create), name="invitation"),
    path("people/<int:member_id>/departure", resource(create=departure.create), name="departure"),
]
