from django.contrib.postgres.fields import ArrayField
from django.db import models


class Version(models.Model):
    """How a policy reads since `at`, in Markdown. A version is never changed: saving writes a new one.

    It binds the departments named, or everybody where none is. Who has read a version from `asks_since` on has read this one: a small
    change asks nobody again. While it is not read, it can bar replying everywhere, or on some pages.
    """

    class Bars(models.TextChoices):
        NOTHING = "nothing"
        PAGES = "pages"
        EVERYWHERE = "everywhere"

    policy = models.ForeignKey("policy.Policy", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=120)
    text = models.TextField()
    department_ids = ArrayField(models.BigIntegerField(), default=list)
    bars = models.CharField(max_length=10, choices=Bars, default=Bars.NOTHING)
    page_ids = ArrayField(models.BigIntegerField(), default=list)
    change = models.CharField(max_length=200, blank=True)
    asks_since = models.PositiveIntegerField()
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["policy", "number"], name="one_policy_version")]

    @property
    def is_small(self) -> bool:
        """Whether it asked nobody to read it again."""
        return self.asks_since != self.number

    def binds(self, department_id: int) -> bool:
        """Whether it binds who belongs to a department."""
        return not self.department_ids or department_id in self.department_ids

    def bars_on(self, page_id: int) -> bool:
        """Whether it bars replying on a page until it is read."""
        return self.bars == self.Bars.EVERYWHERE or (self.bars == self.Bars.PAGES and page_id in self.page_ids)
