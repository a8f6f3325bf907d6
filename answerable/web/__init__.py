"""The pages staff work in: one folder a screen. Requests come in, pages and changes asked of journeys go out."""
