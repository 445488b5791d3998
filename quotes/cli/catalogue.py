"""``quotes rules``, ``schema`` and ``models``: what there is, from the metadata that the program itself uses."""

from __future__ import annotations

import inspect
import json
from argparse import Namespace

from quotes.cli.session import Build


def run_schema(_arguments: Namespace, _build: Build | None) -> int:
    """Print the JSON Schema of a record as it is written."""
    from quotes.records import SCHEMA_VERSION, Attribution

    schema = Attribution.model_json_schema(by_alias=True, mode="serialization")
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "version": SCHEMA_VERSION, **schema}
    print(json.dumps(schema, ensure_ascii=False, indent=2))
    return 0


def run_rules(arguments: Namespace, _build: Build | None) -> int:
    """Print every rule with what it looks for and its examples."""
    from quotes.matchers import MATCHERS, PASSAGES
    from quotes.report.rules import as_markdown, as_text

    print((as_markdown if arguments.markdown else as_text)(MATCHERS, PASSAGES))
    return 0


def run_models(_arguments: Namespace, _build: Build | None) -> int:
    """Print the parsers found here, and how to get the official one."""
    from quotes.syntax.packages import DOWNLOAD_COMMAND, find_packages

    packages = find_packages()
    for package in packages:
        print(f"{package.name}\n  folder   {package.folder}\n  licence  {package.licence}")
        print(f"  origin   {package.origin}\n  size     {package.size / 1e6:.0f} MB\n  version  {package.fingerprint}")
    if not packages:
        print("no parser package is installed here")
    print("none\n  no parser: sentences are not analysed, and fewer records are found")
    print("\n" + inspect.cleandoc(_OFFICIAL).format(download=DOWNLOAD_COMMAND))
    return 0


_OFFICIAL = """

    Stanza's official Hindi package is trained on the whole Hindi Dependency Treebank; it is bigger than the one that
    comes with this program and is not part of it. It needs Stanza itself (pip install 'uddharan[stanza]').
    Fetch it once, on a machine with access to the network:

        {download}

    From then on it is listed above, and --parser hdtb uses it. One in another folder is used
    with --parser FOLDER.
"""
