"""Signs of work, and the time that they come to."""

from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Beat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('member_id', models.BigIntegerField()),
                ('department_id', models.BigIntegerField()),
                ('case_id', models.BigIntegerField()),
                ('page_id', models.BigIntegerField()),
                ('at', models.DateTimeField()),
                ('is_leaving', models.BooleanField(default=False)),
                ('is_joined', models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name='Span',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('member_id', models.BigIntegerField()),
                ('department_id', models.BigIntegerField()),
                ('case_id', models.BigIntegerField()),
                ('page_id', models.BigIntegerField()),
                ('started_at', models.DateTimeField()),
                ('seconds', models.PositiveSmallIntegerField()),
            ],
            options={
                'indexes': [models.Index(fields=['page_id', 'started_at'], include=('department_id', 'member_id', 'case_id', 'seconds'), name='span_of_page')],
                'constraints': [models.UniqueConstraint(fields=('member_id', 'started_at', 'case_id', 'department_id'), name='one_span_a_quarter')],
            },
        ),
    ]
