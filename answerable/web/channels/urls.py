from django.urls import path

from answerable.web.channels import (
    checks,
    connecting,
    connection,
    credential,
    embeddings,
    failures,
    pages,
    pause,
    programs,
    replays,
    signing_in,
)
from answerable.web.resource import resource

app_name = "channels"
urlpatterns = [
    path("channels", resource(index=pages.index, create=connecting.create), name="index"),
    path("channels/<int:page_id>", resource(show=connection.show), name="show"),
    path("channels/<int:page_id>/embedding", resource(show=embeddings.show), name="embedding"),
    path("channels/<int:page_id>/program", resource(show=programs.show, create=programs.create), name="program"),
    path("channels/<int:page_id>/program/former-secret", resource(destroy=programs.destroy), name="former_secret"),
    path("channels/new", resource(new=connecting.new), name="new"),
    path("channels/sign-in", resource(show=signing_in.show), name="sign_in"),
    path("channels/<int:page_id>/sign-ins", resource(create=signing_in.create), name="sign_ins"),
    path("channels/checks", resource(create=checks.create), name="checks"),
    path("channels/<int:page_id>/pause", resource(create=pause.create, destroy=pause.destroy), name="pause"),
    path("channels/<int:page_id>/credential", resource(edit=credential.edit, create=credential.create), name="credential"),
    path("channels/<int:page_id>/failures", resource(index=failures.index), name="failures"),
    path("channels/<int:page_id>/replays", resource(create=replays.create), name="replays"),
]
