"""Keys that other indexes begin with, or by which nothing is looked up, need no index of their own: each costs every message that arrives."""

import django.db.models.deletion
from django.db import migrations, models

KEYS = [("clock", "target", "sla.target")]


class Migration(migrations.Migration):
    dependencies = [("sla", "0001_initial")]

    operations = [
        migrations.AlterField(
            model,
            field,
            models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=to),
        )
        for model, field, to in KEYS
    ]
