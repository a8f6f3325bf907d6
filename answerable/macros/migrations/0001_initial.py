import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cases', '0009_endings_and_mentions'),
        ('channels', '0002_missed_and_subscribed'),
        ('staff', '0002_preference'),
    ]

    operations = [
        migrations.CreateModel(
            name='Macro',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120)),
                ('shortcut', models.CharField(max_length=40)),
                ('retired_at', models.DateTimeField(null=True)),
                ('brand', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='channels.brand')),
                ('department', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.department')),
            ],
        ),
        migrations.CreateModel(
            name='Wording',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('texts', models.JSONField()),
                ('label_ids', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, size=None)),
                ('snooze_hours', models.PositiveSmallIntegerField(null=True)),
                ('closes', models.BooleanField(default=False)),
                ('member_id', models.BigIntegerField(null=True)),
                ('at', models.DateTimeField()),
                ('department', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.department')),
                ('macro', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='macros.macro')),
            ],
        ),
        migrations.CreateModel(
            name='Use',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('member_id', models.BigIntegerField()),
                ('at', models.DateTimeField()),
                ('case', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
                ('wording', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='macros.wording')),
            ],
        ),
        migrations.AddConstraint(
            model_name='macro',
            constraint=models.UniqueConstraint(condition=models.Q(('retired_at__isnull', True)), fields=('shortcut', 'brand', 'department'), name='one_macro_a_shortcut', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='wording',
            constraint=models.UniqueConstraint(fields=('macro', 'number'), name='one_wording_a_number'),
        ),
    ]
