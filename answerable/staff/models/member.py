from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models


class Members(BaseUserManager["Member"]):
    """What Django's authentication needs to find a member by e-mail address."""

    def get_by_natural_key(self, username: str | None) -> "Member":
        return self.get(email__iexact=username)


class Member(AbstractBaseUser):
    """A person of the company. A leaver stays, inactive, so that history keeps the name. No language: as their browser asks.

    `languages` (as BCP 47 writes them) and `subjects` (the company's own words) are what they can answer in and about; `capacity` is how
    many open cases they have at a time, None without limit.
    """

    class Role(models.TextChoices):
        OWNER = "owner"
        LEAD = "lead"
        AGENT = "agent"
        READER = "reader"

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=10, choices=Role, default=Role.AGENT)
    language = models.CharField(max_length=10, blank=True)
    timezone = models.CharField(max_length=60, default="UTC")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField()
    languages = ArrayField(models.CharField(max_length=20), default=list)
    subjects = ArrayField(models.CharField(max_length=80), default=list)
    capacity = models.PositiveSmallIntegerField(null=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[Members] = Members()

    def __str__(self) -> str:
        return self.name

    @property
    def initials(self) -> str:
        """Two letters for the avatar: first and last word's."""
        words = self.name.split() or ["?"]
        return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()

    @property
    def is_owner(self) -> bool:
        """Owners administer the installation and see every page."""
        return self.role == self.Role.OWNER

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Django's permissions are not used; `access` decides."""
        return False
