from django.db import models
from django.db.models.functions import Collate, Lower


class Identity(models.Model):
    """A person's account on one network, known by the network's own id.

    `home` is the person who was begun with it, None where that is `person`; it goes back there when a merger is undone. `avatar_due_at`
    is when their picture may be fetched next, None when there is nothing to fetch.
    """

    person = models.ForeignKey("customers.Person", on_delete=models.PROTECT, related_name="+")
    home = models.ForeignKey("customers.Person", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    network = models.CharField(max_length=30)
    external_id = models.CharField(max_length=200)
    name = models.CharField(max_length=200)
    handle = models.CharField(max_length=200, blank=True)
    follower_count = models.PositiveIntegerField(default=0)
    avatar_url = models.TextField(blank=True)
    avatar = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    avatar_due_at = models.DateTimeField(null=True)
    avatar_try_count = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["network", "external_id"], name="identity_once_a_network")]
        indexes = [
            models.Index(Collate(Lower("handle"), "C"), name="identity_by_handle"),
            models.Index(fields=["avatar_due_at"], condition=models.Q(avatar_due_at__isnull=False), name="avatar_to_fetch"),
        ]

    @property
    def has_unseen_picture(self) -> bool:
        """Whether the network has a picture that nobody wanted yet."""
        return bool(self.avatar_url) and not (self.avatar_id or self.avatar_due_at or self.avatar_try_count)
