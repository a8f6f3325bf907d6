from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("macros", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="macro",
            name="thanks",
            field=models.BooleanField(default=False),
        ),
    ]
