"""What customers were promised: written by marketing, quoted and claimed in cases, watched for complaints."""
