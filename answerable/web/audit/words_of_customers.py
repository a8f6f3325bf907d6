"""What was done about customers as such, and by whom their programs are let in."""

from django.utils.translation import gettext_lazy as _

from answerable.web.audit.group import Group

OF_CUSTOMERS: dict[str, Group] = {
    "customers": Group(
        _("Customers"),
        False,
        {
            "customer.given": _("What a customer is to the company was said"),
            "customer.identified": _("A customer is known by one number or address more"),
            "customer.unidentified": _("A customer is known by a number or address no longer"),
            "customer.merged": _("Two customers were merged"),
            "customer.parted": _("Merged customers were taken apart"),
            "customer.kept_apart": _("Two customers were said to be two"),
            "standing.added": _("A standing was added"),
            "standing.changed": _("A standing was changed"),
            "standing.retired": _("A standing was retired"),
            "standing.revived": _("A standing was brought back"),
            "token.made": _("A token for a program was made"),
            "token.revoked": _("A token for a program was revoked"),
        },
    ),
}
