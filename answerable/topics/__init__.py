"""What a company's cases are about, in its own words: a tree of topics, learned from a few examples; a case has one topic or none.

Examples, and what people put on cases, come in; suggestions with how sure they are, and topics that nobody thought of yet, go out.
"""
