from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "answerable.web"
    label = "web"

    def ready(self) -> None:
        """Make every job known, so that doors can queue them."""
        import answerable.journeys.schedule  # noqa: F401
