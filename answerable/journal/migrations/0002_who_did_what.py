from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('journal', '0001_initial'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='event',
            index=models.Index(condition=models.Q(('member_id__isnull', False)), fields=['member_id', 'id'], name='journal_of_member'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(condition=models.Q(('case_id__isnull', True)), fields=['kind', 'id'], name='journal_of_kind'),
        ),
    ]
