"""The evidence page from within: what is shown to everybody, what is held back and why, who objected, and the switch."""
