"""Letters, names and authors of the rules: what was agreed so far keeps its versions, by nobody who is known."""

import django.db.models.deletion
from django.db import migrations, models

VERSIONS = "INSERT INTO routing_version (number, at, sentence) SELECT version, min(at), '' FROM routing_rule GROUP BY version"


def department(**more: object) -> models.ForeignKey:
    return models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="staff.department", **more)


def key() -> models.BigAutoField:
    return models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    dependencies = [("routing", "0007_distribution"), ("cases", "0001_initial"), ("staff", "0001_initial")]
    operations = [
        migrations.AddField("rule", "name", models.CharField(blank=True, default="", max_length=120)),
        migrations.AddField("rule", "section", models.CharField(blank=True, default="", max_length=60)),
        migrations.AddField("rule", "letters", models.JSONField(default=dict)),
        migrations.AddField("rule", "is_first_line", models.BooleanField(default=False)),
        migrations.AddField("rule", "ask_within_hours", models.PositiveSmallIntegerField(null=True)),
        migrations.AddField("ownership", "awaits_telling", models.BooleanField(db_default=False, default=False)),
        migrations.AddIndex(
            "ownership", models.Index(condition=models.Q(("awaits_telling", True)), fields=["case"], name="owned_to_tell")
        ),
        migrations.AlterField("consultation", "by_member_id", models.BigIntegerField(null=True)),
        migrations.AlterField("consultation", "by_department_id", models.BigIntegerField(null=True)),
        migrations.CreateModel(
            "Version",
            [
                ("number", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("by_member_id", models.BigIntegerField(null=True)),
                ("sentence", models.CharField(blank=True, max_length=200)),
                ("restored_from", models.PositiveIntegerField(null=True)),
                ("first_line", department(null=True)),
            ],
        ),
        migrations.RunSQL(VERSIONS, migrations.RunSQL.noop),
        migrations.CreateModel(
            "Proposal",
            [
                ("id", key()),
                ("base_version", models.PositiveIntegerField()),
                ("rows", models.JSONField(default=list)),
                ("first_line_id", models.BigIntegerField(null=True)),
                ("revision", models.PositiveIntegerField(default=1)),
                ("earlier", models.JSONField(default=list)),
                ("begun_at", models.DateTimeField()),
                ("edited_at", models.DateTimeField()),
                ("edited_by_id", models.BigIntegerField()),
            ],
            options={"constraints": [models.CheckConstraint(condition=models.Q(("pk", 1)), name="one_proposal")]},
        ),
        migrations.CreateModel(
            "Tryout",
            [
                ("id", key()),
                ("revision", models.PositiveIntegerField()),
                ("days", models.PositiveSmallIntegerField()),
                ("total_count", models.PositiveIntegerField(default=0)),
                ("looked_count", models.PositiveIntegerField(default=0)),
                ("found", models.JSONField(default=dict)),
                ("asked_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField(null=True)),
                (
                    "proposal",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="routing.proposal"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("proposal", "revision", "days"), name="one_tryout_a_revision")]
            },
        ),
        migrations.CreateModel(
            "Notice",
            [
                ("id", key()),
                ("page_id", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.case"
                    ),
                ),
                ("department", department(db_index=False)),
                (
                    "rule",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="routing.rule"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("case", "department"), name="one_notice_a_case")],
                "indexes": [models.Index(fields=["department", "-id"], name="notice_newest")],
            },
        ),
        migrations.CreateModel(
            "NoticesSeen",
            [
                ("member_id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("notice_id", models.BigIntegerField()),
            ],
        ),
    ]
