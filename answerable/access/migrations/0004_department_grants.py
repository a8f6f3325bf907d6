import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('access', '0003_tokens'),
        ('channels', '0004_look'),
        ('staff', '0007_departments_and_shifts'),
    ]

    operations = [
        migrations.CreateModel(
            name='DepartmentGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('actions', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('see', 'See'), ('note', 'Note'), ('reply', 'Reply'), ('moderate', 'Moderate'), ('publish', 'Publish'), ('approve', 'Approve'), ('administer', 'Administer')], max_length=12), size=None)),
                ('granted_at', models.DateTimeField()),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.department')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='channels.page')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('department', 'page'), name='one_grant_a_page_and_department')],
            },
        ),
    ]
