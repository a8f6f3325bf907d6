from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("inbox", "0008_marks")]
    operations = [
        migrations.AlterField(
            model_name="batch",
            name="action",
            field=models.CharField(
                choices=[
                    ("take", "Take"),
                    ("assign", "Assign"),
                    ("hand_off", "Hand Off"),
                    ("label", "Label"),
                    ("unlabel", "Unlabel"),
                    ("topic", "Topic"),
                    ("snooze", "Snooze"),
                    ("wake", "Wake"),
                    ("close", "Close"),
                ],
                max_length=10,
            ),
        )
    ]
