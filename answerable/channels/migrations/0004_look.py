"""A brand's colour and logo."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("files", "0001_initial"), ("channels", "0003_set_up")]

    operations = [
        migrations.AddField(model_name="brand", name="colour", field=models.CharField(blank=True, default="", max_length=7), preserve_default=False),
        migrations.AddField(
            model_name="brand",
            name="logo",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="files.storedfile"),
        ),
    ]
