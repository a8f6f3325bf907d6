"""Closed cases are looked for step by step, each as far back as `row_closed_lately` says; labels and choices need no index of their own then.

A customer's name is asked of the lists' indexes too: among a million cases it took over a second.
"""

from django.db import migrations, models

FILTERED = ["person_id", "department_id", "member_id", "leg", "reason", "urgency", "language", "needs_response", "label_ids", "choice_ids"]
LISTED = models.Q(("is_open", True), ("snoozed_until__isnull", True))


class Migration(migrations.Migration):
    dependencies = [("inbox", "0005_closed_by_filter")]

    operations = [
        *(migrations.RemoveIndex("row", name) for name in ("row_open", "row_newest", "row_closed", "row_labels", "row_choices")),
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
        migrations.AddIndex(
            "row",
            models.Index(fields=["-closed_at", "-case"], condition=models.Q(("is_open", False)), name="row_closed_lately"),
        ),
    ]
