from django.db import models


class TallyChange(models.Model):
    """What a changed fact adds to its day and takes from it, until the tallies are brought up to date.

    Rows are only added, so that two batches that count for the same page and day do not wait for each other.
    """

    page_id = models.BigIntegerField()
    department_id = models.BigIntegerField(null=True)
    day = models.DateField()
    outcome = models.CharField(max_length=10)
    band = models.SmallIntegerField()
    count = models.IntegerField()
