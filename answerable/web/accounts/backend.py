"""Who a browser's session belongs to."""

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Q

from answerable.staff.models import Member, SecondFactor

STRONG = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


class MemberBackend(AuthenticationBackend):
    """The member, with whether they still owe the second factor that their role requires: one query a request, not two."""

    def get_user(self, user_id: int) -> Member | None:
        """Nobody where they have left."""
        required = Exists(SecondFactor.objects.filter(role=OuterRef("role")))
        held = Exists(Authenticator.objects.filter(user_id=OuterRef("pk"), type__in=STRONG))
        members = Member.objects.annotate(owes_second_factor=Q(required) & ~Q(held))
        return members.filter(pk=user_id, is_active=True).first()
