"""Lists mark what a person should look at, and can be narrowed to it: the marks stand in the indexes that filters are asked of."""

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models

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
LISTED = models.Q(("is_open", True), ("snoozed_until__isnull", True))


class Migration(migrations.Migration):
    dependencies = [("inbox", "0007_topic")]

    operations = [
        migrations.AddField("row", "marks", ArrayField(models.CharField(max_length=10), db_default=[])),
        *(migrations.RemoveIndex("row", name) for name in ("row_open", "row_newest", "row_closed")),
        migrations.AddIndex(
            "row",
            models.Index(fields=["page", "sort_at", "case"], condition=LISTED, include=[*FILTERED, "last_message_at"], name="row_open"),
        ),
        migrations.AddIndex(
            "row",
            models.Index(fields=["page", "-last_message_at", "-case"], condition=LISTED, include=FILTERED, name="row_newest"),
        ),
        migrations.AddIndex(
            "row",
            models.Index(
                fields=["page", "-closed_at", "-case"],
                condition=models.Q(("is_open", False)),
                include=[*FILTERED, "last_message_at"],
                name="row_closed",
            ),
        ),
    ]
