import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("routing", "0006_begun"), ("staff", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="Distribution",
            fields=[
                (
                    "department",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="staff.department",
                    ),
                ),
                (
                    "way",
                    models.CharField(choices=[("pull", "Pull"), ("turn", "Turn"), ("skill", "Skill")], default="pull", max_length=8),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Turn",
            fields=[
                (
                    "member",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="staff.member",
                    ),
                ),
                ("at", models.DateTimeField()),
                ("place", models.PositiveIntegerField()),
            ],
        ),
    ]
