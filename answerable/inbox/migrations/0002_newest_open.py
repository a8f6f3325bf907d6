"""Only open cases are listed by their newest message, so only they are in that index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("inbox", "0001_initial")]

    operations = [
        migrations.RemoveIndex("row", "row_newest"),
        migrations.AddIndex(
            "row",
            models.Index(fields=["page", "-last_message_at", "-case"], condition=models.Q(("is_open", True)), name="row_newest"),
        ),
    ]
