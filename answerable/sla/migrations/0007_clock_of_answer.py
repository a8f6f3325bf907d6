"""How promises of a period were kept is asked by when they began."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("sla", "0006_times_and_tellings"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="clock",
            index=models.Index(
                condition=models.Q(("kind", "resolution"), _negated=True), fields=["started_at"], name="clock_of_answer"
            ),
        ),
    ]
