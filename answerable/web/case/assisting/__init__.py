"""What a language model does for a case, where it is switched on: asked for, seen before it leaves, used or thrown away."""
