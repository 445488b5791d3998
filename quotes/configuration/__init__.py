"""The user's own words and default options: a TOML file, checked, and the lexicon that it makes."""

from __future__ import annotations

from quotes.configuration.errors import ConfigurationError
from quotes.configuration.loading import load_configuration
from quotes.configuration.schema import Configuration
from quotes.configuration.words import extend

__all__ = ["Configuration", "ConfigurationError", "extend", "load_configuration"]
