from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('alerts', '0003_mailing'),
    ]

    operations = [
        migrations.AddField(
            model_name='alert',
            name='policy_id',
            field=models.BigIntegerField(null=True),
        ),
    ]
