"""The first run: who begins, under which name, on which page. Two short forms come in, a company that can answer goes out."""
