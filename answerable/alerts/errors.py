"""What cannot be asked of alerts."""

from answerable.core.errors import Conflict


class TooManyDevices(Conflict):
    """Nobody looks at so many browsers."""

    code = "too_many_devices"
