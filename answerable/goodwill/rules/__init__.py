"""Up to where somebody decides, and what precedents suggest. Nothing here knows who listens."""
