from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("channels", "0007_limits")]

    operations = [
        migrations.AddField(
            model_name="health", name="delivery_error", field=models.CharField(blank=True, db_default="", max_length=300)
        ),
    ]
