"""One case: both legs in one timeline, the composer, and why it is whose. Changes asked of journeys go out."""
