"""Keys that other indexes begin with, or by which nothing is looked up, need no index of their own: each costs every message that arrives."""

import django.db.models.deletion
from django.db import migrations, models

KEYS = [
    ("case", "page", "channels.page"),
    ("case", "person", "customers.person"),
    ("leg", "case", "cases.case"),
    ("leg", "page", "channels.page"),
    ("message", "case", "cases.case"),
    ("message", "leg", "cases.leg"),
    ("message", "page", "channels.page"),
]


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_told_at")]

    operations = [
        migrations.AlterField(
            model,
            field,
            models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=to),
        )
        for model, field, to in KEYS
    ]
