"""What was asked, agreed to and sent back before it left, and which cases became PR matters."""

from django.utils.translation import gettext_lazy as _

from answerable.web.audit.group import Group

OF_APPROVALS: dict[str, Group] = {
    "approvals": Group(
        _("Approvals"),
        True,
        {
            "reply.held": _("A reply waits for approval"),
            "reply.released": _("An approved reply was let out"),
            "reply.returned": _("A reply was sent back to its author"),
            "approval.asked": _("An approval was asked for"),
            "approval.approved": _("A reply was approved"),
            "approval.edited": _("A reply was approved with changes"),
            "approval.returned": _("An approval was refused"),
            "approval.cancelled": _("An approval was not needed any more"),
            "approval.pressing": _("An approval was nearly too late"),
            "approval.late": _("An approval was not given in time"),
            "case.restricted": _("A case was marked as a PR matter"),
            "case.admitted": _("More people see a PR matter"),
            "case.let_show": _("The public may read how a PR matter ended"),
            "case.unrestricted": _("A case is no PR matter any more"),
        },
    ),
    "chains": Group(
        _("Who approves, who speaks"),
        False,
        {
            "approvals.agreed": _("A chain of approval was saved"),
            "approvals.retired": _("A chain of approval was retired"),
            "approvals.grounds_settled": _("What becomes a PR matter by itself was changed"),
            "page.voice_given": _("It was said through whom a page speaks"),
            "page.voice_ended": _("A page speaks as every other again"),
            "brand.spokesperson_named": _("A spokesperson was named"),
        },
    ),
}
