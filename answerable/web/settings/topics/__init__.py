"""Topics in the settings: the tree, what shows each, and those that are proposed."""
