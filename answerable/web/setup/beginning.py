"""The company and its first person; answered once, while nobody has joined."""

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from answerable.core import clock
from answerable.journeys.company.first_run import first_run
from answerable.staff import queries as staff
from answerable.staff.errors import PasswordWeak
from answerable.web.setup.forms import BeginningForm


def new(request: HttpRequest) -> HttpResponseBase:
    """The form; once somebody has joined, the way in is the log-in."""
    return _form(request, BeginningForm()) if staff.is_empty() else redirect("inbox:index")


def create(request: HttpRequest) -> HttpResponseBase:
    """Make the company and sign its owner in."""
    form = BeginningForm(request.POST)
    if not form.is_valid():
        return _form(request, form, status=422)
    try:
        owner, _brand = first_run(form.beginning(), now=clock.now())
    except PasswordWeak as error:
        form.add_error("password", str(error.sentence))
        return _form(request, form, status=422)
    login(request, owner, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect("setup:page")


def _form(request: HttpRequest, form: BeginningForm, status: int = 200) -> HttpResponse:
    return render(request, "setup/new.html", {"form": form}, status=status)
