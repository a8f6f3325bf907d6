import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("channels", "0005_lease"),
        ("promises", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="promise",
            name="is_drafted",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddIndex(
            model_name="promise",
            index=models.Index(condition=models.Q(("is_drafted", True), ("retired_at", None)), fields=["brand"], name="drafted_offer"),
        ),
        migrations.CreateModel(
            name="Release",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("member_id", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                ("page", models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="channels.page")),
                ("promise", models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="promises.promise")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("promise", "page", "number"), name="one_release_a_wording")],
            },
        ),
    ]
