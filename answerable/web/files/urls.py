from django.urls import path

from answerable.web.files import attachments, avatars, enclosures, logos
from answerable.web.resource import resource

app_name = "files"
VERSIONS = ("small", "whole", "download")
urlpatterns = [
    path("cases/<int:case_id>/enclosures", resource(index=enclosures.index, create=enclosures.create), name="enclosures"),
    path("enclosures/<int:enclosure_id>", resource(update=enclosures.update, destroy=enclosures.destroy), name="enclosure"),
    path("cases/<int:case_id>/picture", resource(show=avatars.show), {"version": "small"}, name="avatar"),
    path("brands/<int:brand_id>/logo", resource(show=logos.show), name="brand_logo"),
    *(
        path(f"attachments/<int:attachment_id>/{each}", resource(show=attachments.show), {"version": each}, name=f"attachment_{each}")
        for each in VERSIONS
    ),
    *(
        path(f"enclosures/<int:enclosure_id>/{each}", resource(show=enclosures.show), {"version": each}, name=f"enclosure_{each}")
        for each in VERSIONS
    ),
]
