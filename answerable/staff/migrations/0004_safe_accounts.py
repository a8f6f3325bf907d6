import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# How often somebody tried is counted for all processes together (CACHES in config/django.py); Django's cache keeps it in this table.
COUNTS = """
create unlogged table staff_attempts (cache_key varchar(255) primary key, value text not null, expires timestamp with time zone not null);
create index staff_attempts_expire on staff_attempts (expires);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('staff', '0003_language_as_browser'),
    ]

    operations = [
        migrations.AddField(
            model_name='preference',
            name='mail',
            field=models.CharField(choices=[('at_once', 'At Once'), ('daily', 'Daily'), ('none', 'None')], default='daily', max_length=8),
        ),
        migrations.CreateModel(
            name='SecondFactor',
            fields=[
                ('role', models.CharField(choices=[('owner', 'Owner'), ('lead', 'Lead'), ('agent', 'Agent'), ('reader', 'Reader')], max_length=10, primary_key=True, serialize=False)),
                ('since', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('member', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('sent_at', models.DateTimeField()),
            ],
        ),
        migrations.RunSQL(COUNTS, "drop table staff_attempts"),
    ]
