"""What the tree promises: that ARCHITECTURE.md is true and every folder has the shape that it says."""
