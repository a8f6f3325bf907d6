"""What the company promised its customers, and what became of it: offers and statements with terms, pages, codes, dates and an owner.

Marketing and sales write them; a case comes in with the promises that it quotes, and goes out with whether they were kept.
"""
