"""What the command line accepts, and the help that teaches it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from quotes.cli.archive import add_archive
from quotes.cli.completion import SHELLS
from quotes.cli.convert import add_convert
from quotes.cli.serve import add_serve
from quotes.cli.values import positive

_DESCRIPTION = """\
Who said what in Hindi news: one JSON record for each attribution, with the speaker, their words or claim,
the cue and the source, each with its exact place in the article.
"""

_EPILOG = """\
start here:
  quotes explain article.txt                      who said what, why it is a record, and why others are none
  quotes view article.txt -o article.html         the same to look at, in a browser
  quotes extract article.txt                      the records, a line of JSON each

many articles, and what was said in them:
  quotes extract pages/*.html -o records.jsonl    web pages, text, JSON Lines, CSV, Parquet, WARC
  quotes index records.jsonl -o news.db           an archive of records
  quotes search पुल --db news.db

  quotes COMMAND --help                           more about a command, with examples

A file uddharan.toml in the working directory can hold cue words, titles, outlets and names of your own
(docs/howto/configuration.md).

exit codes: 0 all went well, 1 some articles failed (each is listed), 2 wrong usage or nothing to run with
"""

_PATHS = "file, pattern in quotation marks ('day/*.txt') or URL; - for standard input"

_EXTRACT = """\
Read Hindi articles and write one attribution record a line, as JSON, to standard output.

PATH is a .txt or .html file (one article; its id is the file's name without the ending), a .jsonl, .csv, .tsv or
.parquet file (one article a line or row, with the fields doc_id and text), a .warc file (one a page; its id is the
URL), a pattern for several of them, a URL that fsspec opens (s3://…), or - for standard input. Names that end in .gz
or .zst are unpacked. Text is UTF-8. Offsets in the records count Unicode code points of the article as given; of a
page, of the text found in it (see `quotes articles`).

A record has content (the words or the claim), speaker (name, role, type), cue, source, and why it was made; where the
file or page tells title, url, date, author and publisher, these too. `quotes schema` describes every field.

An article that cannot be read or is not Hindi is listed on standard error, and the others go on.
"""

_EXTRACT_EPILOG = """\
examples:
  quotes extract article.txt
  quotes extract pages/*.html -o records.jsonl
  quotes extract news.jsonl.gz -o records.jsonl --errors failed.jsonl
  quotes extract --id-field url --text-field body crawl.jsonl
  quotes extract day.parquet --jobs 2 --resume -o records.parquet
  quotes extract 's3://news/*.parquet' --engine ray --jobs 64 --ray-address auto -o records.jsonl
  quotes extract --config desk.toml --romanise article.txt
  curl -s https://example.org/story.txt | quotes extract -
  quotes extract --precision strict article.txt | jq -r '.speaker.name'

-o FILE is written as FILE.part and renamed when all is done: a file named FILE is always whole. FILE.state tells how
far a run has come. After Ctrl-C, a kill or a crash, the same command with --resume goes on from there, and ends with
the very bytes of a run that was never stopped. --jobs may differ; input from - must be piped in again from its start.
Records and their order are the same for every number of --jobs and either --engine. Each process holds a parser.
"""

_ARTICLES = """\
Write the articles themselves, one a line as JSON: id, text, and what their file or page says of them (title, url, date,
author, publisher). The text is the one that the offsets of records refer to; of a page, the text found in it.

What is written is read by all other commands, too: as PATH by `quotes extract`, with --articles by `quotes convert`.
"""

_ARTICLES_EPILOG = """\
examples:
  quotes articles page.html | jq -r .text
  quotes articles pages/*.html -o articles.jsonl && quotes extract articles.jsonl -o records.jsonl
"""

_EXPLAIN = """\
Show, sentence by sentence, which records were made and by which rule, and which cues and quotation marks were
looked at and rejected, with the reason.
"""

_EXPLAIN_EPILOG = """\
examples:
  quotes explain article.txt
  quotes explain news.jsonl --doc-id story-17
  quotes explain article.txt | less -R            (colours in a pipe: set FORCE_COLOR=1)

'+' marks a record, '-' a rejection. Colours are used on a terminal only; NO_COLOR turns them off.
"""

_VIEW = """\
Make one HTML page that shows articles with who said what in them: quotations, speakers, cues and sources marked in
place, and a list of the speakers. The page is a single file that asks the network for nothing.

An article that cannot be read or is not Hindi is listed on standard error, and the page has the others.
"""

_VIEW_EPILOG = """\
examples:
  quotes view article.txt -o article.html
  quotes view day/*.txt -o day.html
  quotes view article.txt --records corrected.jsonl -o article.html

With --records nothing is extracted: the page shows the records of the file. Each must be of one of the articles, word
for word; one that is not is listed on standard error and left out.
"""

_EVALUATE = """\
Compare predicted records with gold annotation.

GOLD has an article a line: {"doc_id", "text", "records": [...]}. PRED has a record a line, as `quotes extract`
writes them. Spans are compared by their letters, marks and digits: punctuation at an edge costs nothing. Each
predicted record is paired with at most one gold record of its article (best content overlap first, Dice >= 0.5).
The headline figure is attribution: content Dice >= 0.8 and the right speaker.
"""

_EVALUATE_EPILOG = """\
examples:
  quotes extract articles.jsonl -o pred.jsonl && quotes evaluate articles.jsonl pred.jsonl
  quotes evaluate gold.jsonl pred.jsonl --errors wrong.jsonl
  quotes evaluate partly-annotated.jsonl pred.jsonl --recall-only
"""

_RULES = """\
List the rules that make records, in the order in which they are tried, with sentences that each is for and sentences
that it leaves alone. The name of a rule is the field `rule` of its records.
"""

_RULES_EPILOG = """\
examples:
  quotes rules | less
  quotes rules --markdown > rules.md
"""

_SCHEMA = """\
Print the JSON Schema of a record, with what every field means. Programs can check records with it.
"""

_SCHEMA_EPILOG = """\
examples:
  quotes schema > record.schema.json
  quotes schema | jq -r '.properties | to_entries[] | "\\(.key): \\(.value.description)"'
"""

_MODELS = """\
List the parsers that are found on this machine, where each comes from, and its licence: one of them may not be used
commercially. The name in the first column is what --parser takes.
"""

_MODELS_EPILOG = """\
examples:
  quotes models
  quotes extract --parser hdtb_pud article.txt
  quotes extract --parser none article.txt        (no parser: quicker, and fewer records)
"""


_COMPLETION = """\
Print a script that makes a shell complete commands, options and files at the Tab key.
"""

_COMPLETION_EPILOG = """\
to have it in every new shell, once:
  bash:  quotes completion bash > ~/.local/share/bash-completion/completions/quotes
  zsh:   quotes completion zsh > ~/.zfunc/_quotes     (~/.zshrc: fpath+=~/.zfunc; autoload -U compinit; compinit)
  fish:  quotes completion fish > ~/.config/fish/completions/quotes.fish

in this bash only:
  source <(quotes completion bash)
"""


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="quotes",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, help="print the version and exit")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command", required=True)
    _add_extract(commands)
    _add_articles(commands)
    _add_explain(commands)
    _add_view(commands)
    _add_evaluate(commands)
    add_convert(commands, _command)
    add_archive(commands, _command)
    add_serve(commands, _command, _add_extractor)
    _command(commands, "rules", "list the rules that make records", _RULES, _RULES_EPILOG).add_argument(
        "--markdown", action="store_true", help="as a Markdown page"
    )
    _command(commands, "schema", "print the JSON Schema of a record", _SCHEMA, _SCHEMA_EPILOG)
    _command(commands, "models", "list the parsers on this machine", _MODELS, _MODELS_EPILOG)
    completion = _command(
        commands, "completion", "make a shell complete commands and options", _COMPLETION, _COMPLETION_EPILOG
    )
    completion.add_argument("shell", choices=SHELLS, metavar="SHELL", help=f"one of {', '.join(SHELLS)}")
    completion.set_defaults(whole=parser)
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    summary: str,
    description: str,
    epilog: str | None = None,
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=summary,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _add_extract(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    extract = _command(commands, "extract", "write the records of articles", _EXTRACT, _EXTRACT_EPILOG)
    extract.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS)
    extract.add_argument("-o", "--output", metavar="FILE", help="write there (.gz, .zst: packed; .parquet)")
    extract.add_argument("--errors", metavar="FILE", help="list the articles that failed there, as JSON Lines")
    extract.add_argument(
        "--romanise",
        action="store_true",
        help="add names of persons in Latin letters (name_latin): a transliteration, not how they spell themselves",
    )
    extract.add_argument(
        "--no-article",
        dest="article_info",
        action="store_false",
        help="leave out of the records what is known of their article (title, url, date, author, publisher)",
    )
    running = extract.add_argument_group("running")
    running.add_argument("--resume", action="store_true", help="go on from where a killed run to the same -o stopped")
    running.add_argument("--jobs", type=positive, metavar="N", help="processes to use (default: 1)")
    running.add_argument(
        "--engine",
        choices=["local", "ray"],
        default="local",
        help="where they run: on this machine, or on Ray, which can be many (default: local)",
    )
    running.add_argument(
        "--ray-address", metavar="ADDRESS", help="the Ray cluster to join (default: a Ray of its own on this machine)"
    )
    running.add_argument(
        "--timeout", type=positive, metavar="SECONDS", help="an article that takes longer fails (default: none does)"
    )
    _add_reading(extract)
    _add_extractor(extract)
    extract.add_argument("-q", "--quiet", action="store_true", help="no progress and no summary on standard error")
    extract.add_argument(
        "--log-format",
        choices=["text", "json"],
        default="text",
        help="json: standard error is one JSON object a line, for each event (default: text)",
    )


def _add_articles(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    articles = _command(commands, "articles", "write the articles that were read", _ARTICLES, _ARTICLES_EPILOG)
    articles.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS)
    articles.add_argument("-o", "--output", metavar="FILE", help="write there (.gz, .zst: packed)")
    _add_reading(articles)
    articles.add_argument("-q", "--quiet", action="store_true", help="no progress and no summary on standard error")


def _add_explain(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    explain = _command(commands, "explain", "show what matched, and what did not and why", _EXPLAIN, _EXPLAIN_EPILOG)
    explain.add_argument("paths", nargs=1, metavar="FILE", help="file to read, or - for standard input")
    explain.add_argument("--doc-id", metavar="ID", help="only this article of a file of many")
    _add_reading(explain)
    _add_extractor(explain)


def _add_view(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    view = _command(commands, "view", "make a page that shows who said what", _VIEW, _VIEW_EPILOG)
    view.add_argument("paths", nargs="+", metavar="ARTICLE", help=_PATHS)
    view.add_argument("-o", "--output", metavar="FILE", help="write the page there (default: standard output)")
    view.add_argument("--records", metavar="FILE", help="show these records, .jsonl or .jsonl.gz; extract none")
    _add_reading(view)
    _add_extractor(view)
    view.add_argument("-q", "--quiet", action="store_true", help="no progress and no summary on standard error")


def _add_evaluate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    evaluate = _command(commands, "evaluate", "compare records with gold annotation", _EVALUATE, _EVALUATE_EPILOG)
    evaluate.add_argument("gold", metavar="GOLD", help="annotated articles, .jsonl or .jsonl.gz")
    evaluate.add_argument("pred", metavar="PRED", help="predicted records, .jsonl or .jsonl.gz")
    evaluate.add_argument(
        "--recall-only",
        action="store_true",
        help="the gold marks only some of the records: unpaired predictions cost nothing",
    )
    evaluate.add_argument("--errors", metavar="FILE", help="write each miss and each false record there, as JSON Lines")
    evaluate.add_argument("--json", action="store_true", help="figures as JSON")


def _add_reading(command: argparse.ArgumentParser) -> None:
    reading = command.add_argument_group("reading")
    reading.add_argument("--id-field", metavar="NAME", default="doc_id", help="field of the id (default: doc_id)")
    reading.add_argument("--text-field", metavar="NAME", default="text", help="field of the text (default: text)")
    reading.add_argument(
        "--format",
        choices=["text", "html", "jsonl", "csv", "tsv", "parquet", "warc"],
        help="what the files hold, whatever their names end in",
    )
    reading.add_argument(
        "--max-chars",
        type=positive,
        default=1_000_000,
        metavar="N",
        help="an article of more characters fails (default: 1000000)",
    )
    reading.add_argument(
        "--stdin-format",
        choices=["auto", "text", "jsonl"],
        default="auto",
        help="what - holds; auto (the default) takes a first line that begins with { for JSON Lines",
    )


def _add_extractor(command: argparse.ArgumentParser) -> None:
    extractor = command.add_argument_group("extractor")
    extractor.add_argument(
        "--parser",
        metavar="NAME|PATH",
        help="a parser that `quotes models` lists, or the folder of one (default: the best one found)",
    )
    extractor.add_argument(
        "--precision",
        choices=["all", "balanced", "strict"],
        help="balanced leaves out records that are too doubtful to be worth keeping, strict those that are less than "
        "sure (default: balanced)",
    )

    configuration = extractor.add_mutually_exclusive_group()
    configuration.add_argument(
        "--config",
        metavar="FILE",
        help="words and options of your own (default: the file in $UDDHARAN_CONFIG, else uddharan.toml in this folder)",
    )
    configuration.add_argument("--no-config", action="store_true", help="no configuration, even if there is one here")


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:  # noqa: A002
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"quotes {version('uddharan')}")
        parser.exit()
