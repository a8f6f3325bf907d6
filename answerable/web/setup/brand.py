"""The first step: the name under which the company speaks, and where it is."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from answerable.core import clock
from answerable.journeys.company import set_up
from answerable.web.members import member_of
from answerable.web.setup.forms import BrandForm
from answerable.web.setup.wizard import brand_of, go_on, shown


def edit(request: HttpRequest) -> HttpResponseBase:
    """As it was begun."""
    brand = brand_of(request)
    return shown(request, "brand", {"form": BrandForm(initial={"name": brand.name, "timezone": brand.timezone})})


def update(request: HttpRequest) -> HttpResponseBase:
    """Keep it, and go on."""
    form = BrandForm(request.POST)
    if not form.is_valid():
        return shown(request, "brand", {"form": form}, status=422)
    set_up.rename(
        brand_of(request), form.cleaned_data["name"], timezone=form.cleaned_data["timezone"], member=member_of(request), now=clock.now()
    )
    return go_on("brand")
