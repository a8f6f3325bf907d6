from django.db import models


class Preference(models.Model):
    """How a member wants their desk. Who has chosen nothing has no row.

    `keys` says by which key a shortcut is pressed instead of its own: {"e": "x", "g r": "g l"}.
    """

    class Theme(models.TextChoices):
        SYSTEM = "system"
        LIGHT = "light"
        DARK = "dark"

    class Density(models.TextChoices):
        ROOMY = "roomy"
        COMPACT = "compact"

    class Mail(models.TextChoices):
        AT_ONCE = "at_once"
        DAILY = "daily"
        NONE = "none"

    member = models.OneToOneField("staff.Member", on_delete=models.PROTECT, related_name="preference", primary_key=True)
    theme = models.CharField(max_length=8, choices=Theme, default=Theme.SYSTEM)
    density = models.CharField(max_length=8, choices=Density, default=Density.ROOMY)
    has_keys = models.BooleanField(default=True)
    keys = models.JSONField(default=dict)
    has_sound = models.BooleanField(default=False)
    has_notifications = models.BooleanField(default=False)
    mail = models.CharField(max_length=8, choices=Mail, default=Mail.DAILY)
