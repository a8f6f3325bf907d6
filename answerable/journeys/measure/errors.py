"""What cannot be measured."""


class NotMeasurable(ValueError):
    """The file cannot be measured as it was asked; the sentence says why and what to do."""
