"""The recipe that trains, packs and evaluates the Hindi Stanza packages shipped in ``quotes/syntax/models``."""
