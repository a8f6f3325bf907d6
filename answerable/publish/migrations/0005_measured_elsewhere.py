"""Time is measured by `effort`."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("publish", "0004_enclosures")]

    operations = [migrations.RemoveField(model_name="outbound", name="handling_seconds")]
