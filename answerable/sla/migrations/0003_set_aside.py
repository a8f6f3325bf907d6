"""While two cases are one, the clocks that do not count name the one that runs instead."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0006_merged_and_divided"),
        ("sla", "0002_fewer_indexes"),
    ]

    operations = [
        migrations.AddField(
            model_name="clock",
            name="copy_of_id",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="clock",
            name="instead",
            field=models.ForeignKey(
                db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sla.clock"
            ),
        ),
        migrations.AddIndex(
            model_name="clock",
            index=models.Index(condition=models.Q(("instead__isnull", False)), fields=["instead"], name="clock_set_aside"),
        ),
    ]
