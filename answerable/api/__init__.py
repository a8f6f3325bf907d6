"""Where other programs of the company speak to the desk: touchpoints and customers over REST, each with a token of its own.

In: JSON with a token. Out: JSON, refusals as problems (RFC 9457), and a description of it all (OpenAPI 3.1).
"""
