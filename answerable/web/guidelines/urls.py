from django.urls import path

from answerable.web.guidelines import bench, files, rules, starters, switching, trials, versions
from answerable.web.resource import resource

app_name = "guidelines"
urlpatterns = [
    path("guidelines", resource(index=rules.index, create=rules.create), name="index"),
    path("guidelines/new", resource(new=rules.new), name="new"),
    path("guidelines/bench", resource(new=bench.new, create=bench.create), name="bench"),
    path("guidelines/file", resource(index=files.index, create=files.create), name="file"),
    path("guidelines/file/new", resource(new=files.new), name="new_file"),
    path("guidelines/starters", resource(create=starters.create), name="starters"),
    path("guidelines/<int:guideline_id>", resource(show=rules.show, update=rules.update), name="rule"),
    path("guidelines/<int:guideline_id>/edit", resource(edit=rules.edit), name="edit"),
    path("guidelines/<int:guideline_id>/switch", resource(create=switching.create, destroy=switching.destroy), name="switch"),
    path("guidelines/<int:guideline_id>/versions", resource(index=versions.index), name="versions"),
    path("guidelines/<int:guideline_id>/trial", resource(show=trials.show), name="trial"),
]
