from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('policy', '0003_rules'),
    ]

    operations = [
        migrations.CreateModel(
            name='Opinion',
            fields=[
                ('digest', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('is_met', models.BooleanField()),
                ('at', models.DateTimeField(db_index=True)),
            ],
        ),
    ]
