from django.urls import path

from answerable.web.customers import customers, identifiers, imports, likeness, mergers
from answerable.web.resource import resource

app_name = "customers"
urlpatterns = [
    path("customers", resource(index=customers.index), name="index"),
    path("customers/import", resource(new=imports.new, create=imports.create), name="import"),
    path("customers/<int:person_id>", resource(show=customers.show, update=customers.update), name="show"),
    path("customers/<int:person_id>/identifiers", resource(new=identifiers.new, create=identifiers.create), name="identifiers"),
    path("customers/<int:person_id>/merger", resource(new=mergers.new, create=mergers.create), name="merger"),
    path("customers/<int:person_id>/likeness", resource(index=likeness.index, create=likeness.create), name="likeness"),
    path("customer-identifiers/<int:identifier_id>", resource(destroy=identifiers.destroy), name="identifier"),
    path("customer-mergers/<int:person_merger_id>", resource(destroy=mergers.destroy), name="merger_undone"),
]
