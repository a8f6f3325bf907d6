"""Targets of topics and of customers, an own time for the next answer, the same day, pauses; and whom a clock was told to."""

import django.db.models.deletion
from django.db import migrations, models

# What was promised stays promised: the next answer had the time of the first. Nobody is told of what was late before.
FILL = """
UPDATE sla_target SET next_minutes = response_minutes, lead_minutes = response_minutes / 4, further_minutes = response_minutes / 2;
UPDATE sla_clock SET tell_at = due_at WHERE stopped_at IS NULL AND due_at > now();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("topics", "0001_initial"),
        ("sla", "0005_country_and_departments"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="target", name="one_target_each"),
        migrations.AddField(
            model_name="target", name="next_minutes", field=models.PositiveIntegerField(default=240), preserve_default=False
        ),
        migrations.AddField(
            model_name="target",
            name="topic",
            field=models.ForeignKey(
                db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="topics.topic"
            ),
        ),
        migrations.AddField(model_name="target", name="standing", field=models.CharField(blank=True, db_default="", max_length=40)),
        migrations.AddField(model_name="target", name="cutoff_minute", field=models.PositiveSmallIntegerField(null=True)),
        migrations.AddField(model_name="target", name="lead_minutes", field=models.PositiveIntegerField(db_default=0)),
        migrations.AddField(model_name="target", name="further_minutes", field=models.PositiveIntegerField(db_default=0)),
        migrations.AddField(model_name="target", name="pauses", field=models.BooleanField(db_default=True)),
        migrations.AddField(
            model_name="clock",
            name="step",
            field=models.PositiveSmallIntegerField(
                choices=[(0, "NOTHING"), (1, "AHEAD"), (2, "OVER"), (3, "LATE")], db_default=0, default=0
            ),
        ),
        migrations.AddField(model_name="clock", name="tell_at", field=models.DateTimeField(null=True)),
        migrations.AddField(model_name="clock", name="is_owed", field=models.BooleanField(db_default=False, default=False)),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.UniqueConstraint(
                condition=models.Q(("retired_at", None)),
                fields=("page", "urgency", "topic", "standing"),
                name="one_target_each",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.CheckConstraint(
                condition=models.Q(("cutoff_minute", None), ("cutoff_minute__lte", 1440), _connector="OR"), name="cutoff_within_a_day"
            ),
        ),
        migrations.AddIndex(
            model_name="clock",
            index=models.Index(
                condition=models.Q(("stopped_at", None), ("tell_at__isnull", False)), fields=["tell_at"], name="clock_to_tell"
            ),
        ),
        migrations.AddIndex(
            model_name="clock",
            index=models.Index(condition=models.Q(("is_owed", True), ("stopped_at", None)), fields=["id"], name="clock_owed"),
        ),
    ]
