from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0013_looks")]

    operations = [
        migrations.CreateModel(
            name="SilenceReason",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=12, unique=True)),
                ("name", models.CharField(blank=True, max_length=100)),
                ("retired_at", models.DateTimeField(null=True)),
            ],
        ),
    ]
