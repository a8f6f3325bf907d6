"""Who answers, in plain Python."""
