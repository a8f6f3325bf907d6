from django.db import models


class Lesson(models.Model):
    """One time that the desk learned from what its people said: asked for by a member, or by nobody, for it was night.

    `base` is the shipped model that it began from. `counts` are the examples by where they come from, `tasks` what came of each task:
    the figures before and after, and the verdict. Where any task took over, `name` is what its readings bear and `content` the model,
    as arrays; of older ones it is thrown away.
    """

    member_id = models.BigIntegerField(null=True)
    asked_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    base = models.CharField(max_length=40, blank=True)
    counts = models.JSONField(default=dict)
    tasks = models.JSONField(default=dict)
    name = models.CharField(max_length=40, blank=True)
    content = models.BinaryField(null=True)
    taken_back_at = models.DateTimeField(null=True)
    taken_back_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["finished_at"], condition=models.Q(finished_at=None), nulls_distinct=False, name="one_lesson_at_once"
            ),
        ]
