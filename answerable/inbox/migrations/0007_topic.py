"""Lists show what cases are about and can be narrowed to it: the topic stands in the indexes that filters are asked of."""

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
]
LISTED = models.Q(("is_open", True), ("snoozed_until__isnull", True))
ACTIONS = ["take", "assign", "label", "unlabel", "topic", "snooze", "wake", "close"]


class Migration(migrations.Migration):
    dependencies = [("inbox", "0006_one_look"), ("topics", "0001_initial")]

    operations = [
        migrations.AddField("row", "topic_id", models.BigIntegerField(null=True)),
        migrations.AddField("row", "is_topic_said", models.BooleanField(db_default=False)),
        migrations.AlterField("batch", "action", models.CharField(choices=[(each, each.capitalize()) for each in ACTIONS], max_length=10)),
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
