from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0014_silence_reasons")]

    operations = [
        migrations.AddField("message", "uid", models.UUIDField(null=True)),
        migrations.AddIndex(
            "message",
            models.Index(fields=["uid"], condition=models.Q(uid__isnull=False), name="message_by_uid"),
        ),
    ]
