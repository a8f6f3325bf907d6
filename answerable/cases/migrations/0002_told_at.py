"""As of when the network told a message, so that what is older comes too late whatever the order of arrival."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]
    operations = [migrations.AddField("message", "told_at", models.DateTimeField(null=True))]
