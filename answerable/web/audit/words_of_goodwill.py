"""What was done about what customers are given when something went wrong."""

from django.utils.translation import gettext_lazy as _

from answerable.web.audit.group import Group

OF_GOODWILL: dict[str, Group] = {
    "goodwill": Group(
        _("Goodwill"),
        False,
        {
            "goodwill.given": _("Goodwill was given"),
            "goodwill.proposed": _("Goodwill was proposed"),
            "goodwill.granted": _("Goodwill was approved"),
            "goodwill.refused": _("Goodwill was refused"),
            "goodwill.taken_back": _("Goodwill was taken back"),
            "goodwill.kind_added": _("A kind of gesture was added"),
            "goodwill.kind_changed": _("A kind of gesture was changed"),
            "goodwill.kind_retired": _("A kind of gesture was retired"),
            "goodwill.kind_revived": _("A kind of gesture was brought back"),
            "goodwill.ceiling_settled": _("Up to how much somebody may give was changed"),
            "goodwill.ceiling_dropped": _("A limit of what somebody may give was taken out"),
            "goodwill.exported": _("The goodwill report was exported"),
        },
    ),
}
