"""Who answers what, in the settings: rules are read, tried on the last weeks, written, moved and taken back here."""
