"""Who a browser's session belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef

from answerable.staff import queries as staff

if TYPE_CHECKING:
    from answerable.staff.models import Member

STRONG = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


class MemberBackend(AuthenticationBackend):
    """The member, with whether they still owe the second factor that their role requires: one query a request, not two."""

    def get_user(self, user_id: int) -> Member | None:
        """Nobody where they have left."""
        held = Exists(Authenticator.objects.filter(user_id=OuterRef("pk"), type__in=STRONG))
        return staff.member_in_session(user_id, has_second_factor=held)
