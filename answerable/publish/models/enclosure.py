from django.db import models


class Enclosure(models.Model):
    """A file that a member put to what they are writing in a case; without an outbound it is still with the draft.

    `alt` are the words that stand for it where it cannot be seen.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    member_id = models.BigIntegerField()
    file = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, related_name="+")
    alt = models.TextField(blank=True)
    outbound = models.ForeignKey("publish.Outbound", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["outbound"], condition=models.Q(outbound__isnull=False), name="enclosure_of_outbound"),
            models.Index(fields=["case", "member_id"], condition=models.Q(outbound=None), name="enclosure_of_draft"),
            models.Index(fields=["created_at"], condition=models.Q(outbound=None), name="enclosure_unsent"),
        ]
