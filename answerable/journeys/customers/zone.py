"""What times without an offset mean in files of the company."""

from zoneinfo import ZoneInfo

from answerable.channels import queries as channels


def zone() -> ZoneInfo:
    """The time zone of the first brand; UTC before there is one."""
    brands = channels.brands()
    return ZoneInfo(brands[0].timezone if brands else "UTC")
