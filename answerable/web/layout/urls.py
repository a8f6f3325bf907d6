"""Where the page of all components is found, while debugging."""

from django.urls import path

from answerable.web.layout import preview

app_name = "layout"
urlpatterns = [path("layout", preview.show, name="preview")]
