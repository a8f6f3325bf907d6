"""What every page shares: the base page, the shell, and the components of a case row, a clock, a timeline and a composer.

Shapes (plain values that a screen fills) come in; HTML in the product's look goes out.
"""
