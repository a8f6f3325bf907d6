from django.urls import path

from answerable.web.resource import resource
from answerable.web.settings import fields, labels, macros, overview, revivals

app_name = "settings"
urlpatterns = [
    path("settings", resource(index=overview.index), name="index"),
    path("settings/labels", resource(index=labels.index, create=labels.create), name="labels"),
    path("settings/labels/<int:label_id>", resource(edit=labels.edit, update=labels.update, destroy=labels.destroy), name="label"),
    path("settings/fields", resource(index=fields.index, create=fields.create), name="fields"),
    path("settings/fields/<int:field_id>", resource(edit=fields.edit, update=fields.update, destroy=fields.destroy), name="field"),
    path("settings/macros", resource(index=macros.index, create=macros.create), name="macros"),
    path("settings/macros/new", resource(new=macros.new), name="new_macro"),
    path("settings/macros/<int:macro_id>", resource(edit=macros.edit, update=macros.update, destroy=macros.destroy), name="macro"),
    path("settings/macros/<int:macro_id>/revival", resource(create=revivals.create), name="revival"),
]
