"""What was done about what customers are promised."""

from django.utils.translation import gettext_lazy as _

from answerable.web.audit.group import Group

OF_PROMISES: dict[str, Group] = {
    "promises": Group(
        _("Promises"),
        False,
        {
            "promise.made": _("A promise was written"),
            "promise.changed": _("A promise was changed"),
            "promise.released": _("A drafted offer was let out on a page"),
            "promise.retired": _("A promise was retired"),
            "promise.revived": _("A promise was brought back"),
            "promise.linked": _("A post was linked with a promise"),
            "promise.unlinked": _("A post was parted from a promise"),
            "promise.claimed": _("A case was marked as about a promise"),
            "promise.unclaimed": _("The mark of a promise was taken off a case"),
            "promise.settled": _("It was said what became of a promise"),
            "promise.alarmed": _("The owner of a promise was warned of complaints"),
            "promise.threshold_set": _("From how many complaints on owners are warned was changed"),
            "promises.exported": _("The promise ledger was exported"),
        },
    ),
}
