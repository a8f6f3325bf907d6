from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ingest", "0004_form")]

    operations = [
        migrations.AddIndex(
            "rawitem",
            models.Index(
                fields=["page", "key"],
                opclasses=["int8_ops", "varchar_pattern_ops"],
                condition=models.Q(state__in=["waiting", "failed"]),
                name="raw_unfinished",
            ),
        ),
    ]
