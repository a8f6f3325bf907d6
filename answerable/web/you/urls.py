from django.urls import path

from answerable.web.resource import resource
from answerable.web.you import devices, preferences, presence, safety, sessions, theme, urgent, worker

app_name = "you"
urlpatterns = [
    path("you", resource(edit=preferences.edit, update=preferences.update), name="preferences"),
    path("you/theme", resource(update=theme.update), name="theme"),
    path("you/presence", resource(update=presence.update), name="presence"),
    path("you/safety", resource(show=safety.show), name="safety"),
    path("you/sessions", resource(destroy=sessions.destroy_others), name="sessions"),
    path("you/sessions/<int:session_id>", resource(destroy=sessions.destroy), name="session"),
    path("you/devices", resource(create=devices.create), name="devices"),
    path("you/devices/<int:device_id>", resource(destroy=devices.destroy), name="device"),
    path("you/devices/<int:device_id>/trial", resource(create=devices.try_out), name="device_trial"),
    path("worker.js", worker.show, name="worker"),
    path("you/urgent", resource(index=urgent.index), name="urgent"),
]
