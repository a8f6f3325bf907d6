from django.db import models

DIMENSIONS = 512


class HalfVectorField(models.Field):  # type: ignore[type-arg]  # cannot be said while the program runs
    """pgvector's `halfvec`, two bytes a number. Its values go in and out by SQL alone."""

    def db_type(self, connection: object) -> str:
        """The column's type."""
        return f"halfvec({DIMENSIONS})"


class Meaning(models.Model):
    """What a customer's message means. `vector` is empty where there was nothing to read; an empty `embedder` says: to be made anew.

    Only vectors of one embedder can be compared. The page stands here too, so that nothing out of sight is found on the way.
    The table is made by `operations.make_room`, for a server may get pgvector late.
    """

    message = models.OneToOneField("cases.Message", on_delete=models.PROTECT, related_name="+", primary_key=True)
    page_id = models.BigIntegerField()
    embedder = models.CharField(max_length=40, blank=True)
    vector = HalfVectorField(null=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["page_id", "message"], name="meaning_of_page"),
            models.Index(fields=["-message"], name="meaning_stale", condition=models.Q(embedder="")),
        ]
