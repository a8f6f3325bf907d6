"""What a clock that waits for the customer had left, so that the list says it too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inbox", "0009_hand_off"),
    ]

    operations = [
        migrations.AddField(model_name="row", name="remaining_seconds", field=models.FloatField(null=True)),
    ]
