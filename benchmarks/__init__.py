"""Measurements of the extractor beside other methods, and of its speed."""
