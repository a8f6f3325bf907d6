from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

# The conditions of the views, word for word as `queries.conditions` asks them: a case that sleeps stands in no view of open ones.
LISTED = models.Q(is_open=True, snoozed_until__isnull=True)
# What filters look at stands in the three indexes that every view can be read from, so that a row that does not fit costs no look at it.
FILTERED = [
    "person_id",
    "department_id",
    "member_id",
    "leg",
    "reason",
    "urgency",
    "language",
    "needs_response",
    "label_ids",
    "choice_ids",
    "topic_id",
    "marks",
]


class Row(models.Model):
    """A case as the list shows it. Every column can be computed again from upstream (`operations.refresh`).

    `marks` say why a person should look: "doubtful" where the desk is not sure how to read it, "rude" to staff, "spam".
    """

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+", primary_key=True)
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    person_id = models.BigIntegerField()
    is_open = models.BooleanField()
    department_id = models.BigIntegerField(null=True)
    member_id = models.BigIntegerField(null=True)
    customer_name = models.CharField(max_length=200)
    snippet = models.CharField(max_length=300)
    language = models.CharField(max_length=10, blank=True)
    last_message_at = models.DateTimeField()
    last_message_id = models.BigIntegerField()
    is_last_ours = models.BooleanField()
    reach = models.PositiveIntegerField()
    leg = models.CharField(max_length=8)
    reason = models.CharField(max_length=12)
    urgency = models.CharField(max_length=10)
    sentiment = models.CharField(max_length=10)
    needs_response = models.BooleanField()
    trouble = models.CharField(max_length=10, blank=True)
    due_at = models.DateTimeField(null=True)
    clock_started_at = models.DateTimeField(null=True)
    remaining_seconds = models.FloatField(null=True)
    sort_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    snoozed_until = models.DateTimeField(null=True)
    topic_id = models.BigIntegerField(null=True)
    is_topic_said = models.BooleanField(db_default=False)
    marks = ArrayField(models.CharField(max_length=10), db_default=[])
    label_ids = ArrayField(models.BigIntegerField(), default=list)
    choice_ids = ArrayField(models.BigIntegerField(), default=list)
    follower_ids = ArrayField(models.BigIntegerField(), default=list)

    class Meta:
        indexes = [
            models.Index(fields=["page", "sort_at", "case"], condition=LISTED, include=[*FILTERED, "last_message_at"], name="row_open"),
            models.Index(fields=["page", "department_id", "sort_at", "case"], condition=LISTED, name="row_department"),
            models.Index(fields=["page", "sort_at", "case"], condition=LISTED & models.Q(member_id__isnull=True), name="row_untaken"),
            models.Index(fields=["member_id", "sort_at", "case"], condition=LISTED & models.Q(member_id__isnull=False), name="row_mine"),
            models.Index(
                fields=["member_id", "-last_message_at", "-case"],
                condition=LISTED & models.Q(member_id__isnull=False),
                include=["page"],
                name="row_mine_newest",
            ),
            models.Index(fields=["page", "-last_message_at", "-case"], condition=LISTED, include=FILTERED, name="row_newest"),
            models.Index(
                fields=["page", "-last_message_at", "-case"],
                condition=LISTED & models.Q(member_id__isnull=True),
                name="row_untaken_newest",
            ),
            models.Index(
                fields=["page", "department_id", "-last_message_at", "-case"],
                condition=LISTED,
                name="row_department_newest",
            ),
            models.Index(
                fields=["page", "snoozed_until", "case"],
                condition=models.Q(is_open=True, snoozed_until__isnull=False),
                name="row_snoozed",
            ),
            models.Index(
                fields=["page", "-closed_at", "-case"],
                condition=models.Q(is_open=False),
                include=[*FILTERED, "last_message_at"],
                name="row_closed",
            ),
            models.Index(fields=["sort_at", "case"], condition=LISTED, name="row_open_soonest"),
            models.Index(fields=["-last_message_at", "-case"], condition=LISTED, name="row_open_lately"),
            models.Index(fields=["-closed_at", "-case"], condition=models.Q(is_open=False), name="row_closed_lately"),
            GinIndex(fields=["follower_ids"], condition=~models.Q(follower_ids=[]), name="row_followers"),
        ]
