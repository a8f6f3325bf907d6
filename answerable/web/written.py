"""What was written into a form at length: its lines, or a file that was put in its place."""

from django.http import HttpRequest

LARGEST = 1_000_000  # bytes


def lines(text: str) -> list[str]:
    """One a line, without what stands around it; empty ones say nothing."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def file_or_text(request: HttpRequest) -> str:
    """What a form's field `file` holds, else what stands in its field `text`."""
    file = request.FILES.get("file")
    return file.read(LARGEST).decode("utf-8", "replace") if file else request.POST.get("text", "")
