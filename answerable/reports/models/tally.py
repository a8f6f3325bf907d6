from django.db import models


class Tally(models.Model):
    """How many messages of a page were posted in a block of days and ended so; what changed since stands in `TallyChange`.

    `department_id` owns the cases now; 0 counts those of all departments together. Blocks are those of `rules/blocks.py`.
    """

    pk = models.CompositePrimaryKey("page_id", "department_id", "length", "first_day", "outcome", "band")
    page_id = models.BigIntegerField()
    department_id = models.BigIntegerField()
    length = models.SmallIntegerField()
    first_day = models.DateField()
    outcome = models.CharField(max_length=10)
    band = models.SmallIntegerField()
    count = models.IntegerField()
