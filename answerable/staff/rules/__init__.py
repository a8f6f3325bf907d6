"""Whether somebody is there."""
