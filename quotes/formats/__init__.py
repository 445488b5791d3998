"""Files to articles and records to files: the only place, with the command line, that reads and writes."""

from quotes.formats.jsonlines_file import JsonLine, json_lines
from quotes.formats.origins import Origin
from quotes.formats.reading import ArticleReader, Problem
from quotes.formats.writing import Output

__all__ = ["ArticleReader", "JsonLine", "Origin", "Output", "Problem", "json_lines"]
