from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("access", "0006_grounds"),
    ]

    operations = [
        migrations.AddField(
            model_name="restriction",
            name="shown_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="restriction",
            name="shown_by_id",
            field=models.BigIntegerField(null=True),
        ),
    ]
