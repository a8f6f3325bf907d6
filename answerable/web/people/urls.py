from django.urls import path

from answerable.web.people import (
    currency,
    department_grants,
    departments,
    departure,
    deputy,
    grants,
    invitation,
    lost_factors,
    people,
    retirement,
    second_factor,
    template,
    work,
)
from answerable.web.resource import resource

app_name = "people"
urlpatterns = [
    path("people", resource(index=people.index, create=people.create), name="index"),
    path("people/new", resource(new=people.new), name="new"),
    path("people/departments", resource(index=departments.index, create=departments.create), name="departments"),
    path("people/departments/new", resource(new=departments.new), name="new_department"),
    path("people/departments/<int:department_id>", resource(edit=departments.edit, update=departments.update), name="department"),
    path(
        "people/departments/<int:department_id>/retirement",
        resource(create=retirement.create, destroy=retirement.destroy),
        name="retirement",
    ),
    path("people/departments/<int:department_id>/grants", resource(create=department_grants.create), name="department_grants"),
    path("people/department-template", resource(create=template.create), name="template"),
    path("people/currency", resource(update=currency.update), name="currency"),
    path("people/second-factor", resource(edit=second_factor.edit, update=second_factor.update), name="second_factor"),
    path("people/<int:member_id>", resource(edit=people.edit, update=people.update), name="person"),
    path("people/<int:member_id>/work", resource(edit=work.edit, update=work.update), name="work"),
    path("people/<int:member_id>/deputy", resource(update=deputy.update), name="deputy"),
    path("people/<int:member_id>/grants", resource(edit=grants.edit, create=grants.create), name="grants"),
    path("people/<int:member_id>/invitation", resource(create=invitation.create, destroy=invitation.destroy), name="invitation"),
    path("people/<int:member_id>/departure", resource(create=departure.create), name="departure"),
    path("people/<int:member_id>/second-factor", resource(destroy=lost_factors.destroy), name="lost_factor"),
]
