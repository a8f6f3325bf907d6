from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('language_model', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='switch',
            name='task',
            field=models.CharField(choices=[('summary', 'summary'), ('translation', 'translation'), ('draft', 'draft'), ('wording', 'wording'), ('reading', 'reading'), ('check', 'check')], max_length=12),
        ),
    ]
