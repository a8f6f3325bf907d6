from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from answerable.web.feedback import answers, look
from answerable.web.resource import resource

app_name = "feedback"
# Who holds the link may answer, whoever they are: there is no session that a foreign page could use.
open_to_all = csrf_exempt(login_not_required(resource(show=answers.show, create=answers.create)))
urlpatterns = [
    path("how-was-it/<str:token>", open_to_all, name="answer"),
    path("how-was-it/<str:token>/look.css", login_not_required(resource(show=look.style)), name="look"),
    path("how-was-it/<str:token>/logo", login_not_required(resource(show=look.logo)), name="logo"),
]
