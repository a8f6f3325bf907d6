from django.db import models


class Ask(models.Model):
    """One question: who asked for what, how it ended, what it cost. Without a case it is an owner's trial.

    What was sent is kept nowhere. `given` is the text to be translated, or how the matter ended, until there is an answer; `text` is the
    answer, until it was used, thrown away, or a day old. `tokens` counts what it may cost until it is known what it did.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        ANSWERED = "answered"
        FAILED = "failed"

    task = models.CharField(max_length=12)
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    leg_id = models.BigIntegerField(null=True)
    message_id = models.BigIntegerField(null=True)
    member_id = models.BigIntegerField(null=True)
    department_id = models.BigIntegerField(null=True)
    way = models.CharField(max_length=10, blank=True)
    language = models.CharField(max_length=10, blank=True)
    given = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    trouble = models.CharField(max_length=20, blank=True)
    text = models.TextField(blank=True)
    flags = models.JSONField(default=list)
    model = models.CharField(max_length=120, blank=True)
    tokens = models.PositiveIntegerField(default=0)
    milliseconds = models.PositiveIntegerField(null=True)
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["asked_at"], name="ask_by_time"),
            models.Index(fields=["case", "member_id"], name="ask_in_use", condition=models.Q(closed_at=None)),
            models.Index(fields=["ended_at"], name="ask_to_forget", condition=models.Q(closed_at=None)),
            models.Index(fields=["message_id"], name="ask_of_reading", condition=models.Q(task="reading")),
        ]
