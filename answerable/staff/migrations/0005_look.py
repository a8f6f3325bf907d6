"""How the desk looks for who has chosen nothing."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("staff", "0004_safe_accounts")]

    operations = [
        migrations.CreateModel(
            name="Look",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "theme",
                    models.CharField(choices=[("system", "System"), ("light", "Light"), ("dark", "Dark")], default="system", max_length=8),
                ),
                ("density", models.CharField(choices=[("roomy", "Roomy"), ("compact", "Compact")], default="roomy", max_length=8)),
                ("language", models.CharField(blank=True, max_length=10)),
            ],
            options={"constraints": [models.CheckConstraint(condition=models.Q(("pk", 1)), name="one_look")]},
        ),
    ]
