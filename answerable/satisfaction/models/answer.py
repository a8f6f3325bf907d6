from django.db import models


class Answer(models.Model):
    """What the customer said: 1 to 5, and words if they wanted. `by` is how: on the page of the link, or as a bare score in a message."""

    class By(models.TextChoices):
        LINK = "link"
        MESSAGE = "message"

    question = models.OneToOneField("satisfaction.Question", on_delete=models.PROTECT, related_name="+", primary_key=True)
    score = models.PositiveSmallIntegerField()
    words = models.TextField(blank=True)
    by = models.CharField(max_length=8, choices=By, default=By.LINK)
    at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(score__gte=1, score__lte=5), name="score_from_1_to_5")]
