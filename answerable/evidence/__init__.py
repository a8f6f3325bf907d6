"""What became of public complaints: which were acknowledged, solved, and visibly solved where they began; who was won back.

In: cases, readings and closings as they stand. Out: facts a case, one measure of them, and what a brand shows of them in public.
"""
