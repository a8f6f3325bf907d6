from django.contrib.auth.decorators import login_not_required
from django.urls import path

from answerable.web.resource import resource
from answerable.web.setup import beginning, brand, first_page, guidelines, ownership, people, sandbox, wizard

app_name = "setup"
urlpatterns = [
    path("set-up", login_not_required(resource(new=beginning.new, create=beginning.create)), name="new"),
    path("set-up/next", resource(show=wizard.resume), name="next"),
    path("set-up/brand", resource(edit=brand.edit, update=brand.update), name="brand"),
    path("set-up/people", resource(show=people.show), name="people"),
    path("set-up/ownership", resource(edit=ownership.edit, update=ownership.update), name="ownership"),
    path("set-up/guidelines", resource(edit=guidelines.edit, update=guidelines.update), name="guidelines"),
    path("set-up/<slug:step>/delay", resource(create=wizard.put_off), name="delay"),
    path("set-up/page", resource(show=first_page.show), name="page"),
    path("set-up/sandbox", resource(create=sandbox.create), name="sandbox"),
]
