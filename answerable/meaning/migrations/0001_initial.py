import django.db.models.deletion
from django.db import migrations, models

import answerable.meaning.models.meaning


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ('cases', '0011_following_told'),
    ]

    operations = [
        migrations.CreateModel(
            name='Walk',
            fields=[
                ('embedder', models.CharField(max_length=40, primary_key=True, serialize=False)),
                ('top', models.BigIntegerField()),
                ('below', models.BigIntegerField()),
                ('bottom', models.BigIntegerField(default=0)),
            ],
        ),
        # `answerable migrate` makes the table each time it is missing and possible (meaning.operations.make_room): a server without
        # pgvector runs the desk too, and may get it later.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='Meaning',
                    fields=[
                        ('message', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='cases.message')),
                        ('page_id', models.BigIntegerField()),
                        ('embedder', models.CharField(blank=True, max_length=40)),
                        ('vector', answerable.meaning.models.meaning.HalfVectorField(null=True)),
                        ('at', models.DateTimeField()),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['page_id', 'message'], name='meaning_of_page'),
                            models.Index(condition=models.Q(('embedder', '')), fields=['-message'], name='meaning_stale'),
                        ],
                    },
                ),
            ],
        ),
    ]
