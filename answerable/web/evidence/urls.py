from django.urls import path

from answerable.web.evidence import cases, changes, export, hold_backs, pages
from answerable.web.resource import resource

app_name = "evidence"
urlpatterns = [
    path("evidence", resource(index=pages.index), name="index"),
    path("evidence/cases", resource(index=cases.index), name="cases"),
    path("evidence/brands/<int:brand_id>", resource(update=pages.update), name="brand"),
    path("evidence/brands/<int:brand_id>.csv", resource(index=export.index), name="csv"),
    path("evidence/brands/<int:brand_id>/changes", resource(create=changes.create), name="changes"),
    path("evidence/changes/<int:change_id>", resource(destroy=changes.destroy), name="change"),
    path("evidence/entries/<int:case_id>/hold-back", resource(create=hold_backs.create, destroy=hold_backs.destroy), name="hold_back"),
]
