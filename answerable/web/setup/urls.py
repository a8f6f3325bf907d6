from django.contrib.auth.decorators import login_not_required
from django.urls import path

from answerable.web.resource import resource
from answerable.web.setup import beginning, first_page, sandbox

app_name = "setup"
urlpatterns = [
    path("set-up", login_not_required(resource(new=beginning.new, create=beginning.create)), name="new"),
    path("set-up/page", resource(show=first_page.show), name="page"),
    path("set-up/sandbox", resource(create=sandbox.create), name="sandbox"),
]
