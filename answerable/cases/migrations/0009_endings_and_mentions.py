import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0008_attachments'),
        ('staff', '0002_preference'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='closure',
            name='outcome',
            field=models.CharField(blank=True, max_length=12),
        ),
        migrations.AddField(
            model_name='closure',
            name='silence',
            field=models.CharField(blank=True, max_length=12),
        ),
        migrations.CreateModel(
            name='Mention',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('department', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.department')),
                ('member', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('note', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.note')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('member', None), ('department', None), _connector='XOR'), name='mention_of_one')],
            },
        ),
    ]
