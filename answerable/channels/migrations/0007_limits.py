from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("channels", "0006_stream")]

    operations = [
        migrations.AddField(model_name="health", name="limits", field=models.JSONField(db_default=[], default=list)),
        migrations.AddField(model_name="health", name="limits_at", field=models.DateTimeField(null=True)),
    ]
