"""Cases that went into another one, or came out of one; legs are found by the post above them, newest first."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0005_snooze_and_following"),
        ("channels", "0001_initial"),
        ("customers", "0002_names"),
    ]

    operations = [
        migrations.CreateModel(
            name="Division",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name="+", serialize=False, to="cases.case"
                    ),
                ),
                ("member_id", models.BigIntegerField()),
                ("department_id", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Merger",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("leg_ids", django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ("note_ids", django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ("member_id", models.BigIntegerField()),
                ("department_id", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.AlterField(
            model_name="leg",
            name="post",
            field=models.ForeignKey(
                db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.post"
            ),
        ),
        migrations.AddIndex(
            model_name="leg",
            index=models.Index(condition=models.Q(("post__isnull", False)), fields=["post", "-id"], name="leg_under_post"),
        ),
        migrations.AddField(
            model_name="division",
            name="cut_from",
            field=models.ForeignKey(
                db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.leg"
            ),
        ),
        migrations.AddField(
            model_name="division",
            name="leg",
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.leg"),
        ),
        migrations.AddField(
            model_name="division",
            name="out_of",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.case"),
        ),
        migrations.AddField(
            model_name="merger",
            name="case",
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.case"),
        ),
        migrations.AddField(
            model_name="merger",
            name="into",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.case"),
        ),
        migrations.AddConstraint(
            model_name="merger",
            constraint=models.UniqueConstraint(
                condition=models.Q(("undone_at__isnull", True)), fields=("case",), name="one_standing_merger"
            ),
        ),
    ]
