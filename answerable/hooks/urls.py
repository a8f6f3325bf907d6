from django.urls import path

from answerable.hooks.delivery import delivery

urlpatterns = [path("<slug:network>/<int:page_id>", delivery, name="hook")]
