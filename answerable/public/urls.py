from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from answerable.public import form, form_look, look, objections, page, talk

app_name = "public"
urlpatterns = [
    # What a form carries is signed (stamps.py), and there is no session that a foreign page could use.
    path("forms/<slug:slug>", csrf_exempt(login_not_required(form.answer)), name="form"),
    path("forms/<slug:slug>/look.css", login_not_required(form_look.style), name="form_look"),
    path("forms/<slug:slug>/logo", login_not_required(form_look.logo), name="form_logo"),
    path("forms/<slug:slug>/<str:thread>", csrf_exempt(login_not_required(talk.answer)), name="talk"),
    path("<slug:slug>", login_not_required(page.show), name="page"),
    path("<slug:slug>.json", login_not_required(page.feed), name="feed"),
    path("<slug:slug>/look.css", login_not_required(look.style), name="look"),
    path("<slug:slug>/logo", login_not_required(look.logo), name="logo"),
    # Anybody may object; there is no session that a foreign page could use.
    path("<slug:slug>/not-listed/<str:name>", csrf_exempt(login_not_required(objections.answer)), name="objection"),
]
