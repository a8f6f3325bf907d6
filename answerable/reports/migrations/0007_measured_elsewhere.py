"""Time is measured by `effort`."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("reports", "0006_work")]

    operations = [migrations.RemoveField(model_name="messagefact", name="handling_seconds")]
