from django.urls import path

from answerable.hooks.application import application_delivery
from answerable.hooks.delivery import delivery

urlpatterns = [
    path("<slug:network>/<int:page_id>", delivery, name="hook"),
    path("<slug:network>", application_delivery, name="application_hook"),
]
