"""When asking the network last showed something missing, and when it took our hook's address."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("channels", "0001_initial")]

    operations = [
        migrations.AddField("health", "last_missed_at", models.DateTimeField(null=True)),
        migrations.AddField("health", "subscribed_at", models.DateTimeField(null=True)),
    ]
