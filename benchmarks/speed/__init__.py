"""What the stages of our own cost, with parses given."""
