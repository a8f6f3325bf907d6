from django.urls import path

from answerable.web.resource import resource
from answerable.web.told import alerts

app_name = "told"
urlpatterns = [
    path("for-you", resource(index=alerts.index, update=alerts.update), name="index"),
    path("for-you/<int:alert_id>", resource(destroy=alerts.destroy), name="alert"),
]
