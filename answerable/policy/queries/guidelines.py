"""How a brand writes."""

from answerable.policy.models import Guideline


def guideline(brand_id: int) -> Guideline | None:
    """The version in force; none before anything was written. An empty text is a guideline that was taken back."""
    return Guideline.objects.filter(brand_id=brand_id).order_by("-version").first()


def has_guidelines() -> bool:
    """Whether any brand has said how it writes."""
    return Guideline.objects.exists()
