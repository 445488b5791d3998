"""How well and how fast the archive answers, on whatever corpus it is given; no text of one is kept here."""
