
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0004_marks_in_search'),
        ('publish', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('member_id', models.BigIntegerField()),
                ('way', models.CharField(choices=[('public', 'Public'), ('private', 'Private'), ('direct', 'Direct'), ('note', 'Note')], max_length=10)),
                ('text', models.TextField()),
                ('saved_at', models.DateTimeField()),
                ('discarded_at', models.DateTimeField(null=True)),
                ('case', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
                ('leg', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.leg')),
            ],
            options={
                'indexes': [models.Index(fields=['member_id', 'case'], name='draft_of_member')],
                'constraints': [models.UniqueConstraint(fields=('case', 'member_id', 'way', 'leg'), name='one_draft_a_way', nulls_distinct=False)],
            },
        ),
    ]
