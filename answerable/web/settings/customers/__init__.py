"""What customers can be to the company, and the tokens of programs that tell of them."""
