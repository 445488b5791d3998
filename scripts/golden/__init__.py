"""The golden articles: reading them, running the extractor over them, and saying what differs, role by role.

Nothing here writes gold: the articles and their records are people's decisions.
"""
