"""The local web app: paste an article, see who said what in it, correct the records; and the same as a JSON API."""
