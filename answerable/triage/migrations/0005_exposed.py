from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('triage', '0004_terms'),
    ]

    operations = [
        migrations.AddField(
            model_name='reading',
            name='is_exposed',
            field=models.BooleanField(default=False),
        ),
        migrations.AddIndex(
            model_name='reading',
            index=models.Index(condition=models.Q(('is_exposed', True)), fields=['case_id'], name='reading_exposed'),
        ),
    ]
