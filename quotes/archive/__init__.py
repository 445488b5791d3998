"""The archive: records of many articles in one SQLite file, to search, to verify against and to compare.

`quotes.archive.building` makes it; `searching`, `verifying`, `speakers` and `variants` read it. The layer is optional:
it needs the extra ``uddharan[archive]``, and nothing of the extractor imports it.
"""
