"""Who answers what: the matrix is read, written cell by cell, tried on the last weeks, compared and published here."""
