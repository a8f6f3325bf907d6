"""What a follower was told last."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0010_notes_of_rules")]

    operations = [migrations.AddField("following", "told_event_id", models.BigIntegerField(default=0))]
