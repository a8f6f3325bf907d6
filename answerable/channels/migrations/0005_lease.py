import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("channels", "0004_look")]

    operations = [
        migrations.CreateModel(
            name="Lease",
            fields=[
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="channels.page",
                    ),
                ),
                ("holder", models.UUIDField()),
                ("until", models.DateTimeField()),
            ],
        ),
    ]
