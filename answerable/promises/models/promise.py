from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Promise(models.Model):
    """An offer or a statement: `sentence` is what customers may count on, `terms` under which conditions.

    It holds on `page_ids`, or on every page of the brand where none is named, from one day to another, both included, as the brand's
    calendar counts them; without a last day, always. `codes` and `phrases` are what customers quote it by. `number` counts its wordings;
    `vector` is what name and sentence mean, by `embedder`: empty until that is worked out. One that `is_drafted`, by others than those
    who write promises, goes out on a page only once a coordinator of that page let it (`Release`).
    """

    class Kind(models.TextChoices):
        OFFER = "offer"
        STATEMENT = "statement"

    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+")
    campaign = models.ForeignKey("promises.Campaign", on_delete=models.PROTECT, related_name="+", null=True)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.OFFER)
    name = models.CharField(max_length=120)
    sentence = models.CharField(max_length=300)
    terms = models.TextField(blank=True)
    audience = models.CharField(max_length=200, blank=True)
    page_ids = ArrayField(models.BigIntegerField(), default=list)
    codes = ArrayField(models.CharField(max_length=40), default=list)
    phrases = ArrayField(models.CharField(max_length=80), default=list)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    contact = models.CharField(max_length=200, blank=True)
    owner = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+")
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True)
    is_drafted = models.BooleanField(default=False, db_default=False)
    vector = models.BinaryField(null=True)
    embedder = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["from_on", "id"]
        indexes = [
            models.Index(fields=["brand", "from_on"], name="promise_of_brand"),
            models.Index(fields=["brand"], condition=models.Q(is_drafted=True, retired_at=None), name="drafted_offer"),
        ]

    def __str__(self) -> str:
        return self.name

    def holds_on(self, page_id: int) -> bool:
        """Whether it was given to customers of this page of its brand."""
        return not self.page_ids or page_id in self.page_ids

    def is_active(self, at: datetime) -> bool:
        """Whether it could be counted on at that moment."""
        return self.covers(at.astimezone(ZoneInfo(self.brand.timezone)).date()) and (self.retired_at is None or at < self.retired_at)

    def covers(self, day: date) -> bool:
        """Whether the day lies between its first and its last."""
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)
