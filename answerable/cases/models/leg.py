from django.db import models


class Leg(models.Model):
    """One thread of a case on one page, public or private; it keeps the network's windows.

    `thread` is the connector's name for the thread of one customer. One leg a thread is attached to an open case: where a case was cut
    in two within a thread, its later part goes on.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    identity = models.ForeignKey("customers.Identity", on_delete=models.PROTECT, related_name="+")
    post = models.ForeignKey("cases.Post", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    thread = models.CharField(max_length=300)
    kind = models.CharField(max_length=20)
    is_public = models.BooleanField()
    is_open = models.BooleanField(default=True)
    started_at = models.DateTimeField()
    last_inbound_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "thread"], condition=models.Q(is_open=True), name="one_open_case_a_leg"),
        ]
        indexes = [
            models.Index(fields=["case", "id"], name="leg_of_case"),
            models.Index(fields=["page", "thread", "-id"], name="leg_by_thread"),
            models.Index(fields=["post", "-id"], condition=models.Q(post__isnull=False), name="leg_under_post"),
        ]
