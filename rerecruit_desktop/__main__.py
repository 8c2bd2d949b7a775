"""``python -m rerecruit_desktop``, and what the installed commands call."""

import sys
from collections.abc import Sequence

from rerecruit_desktop import cli


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit code."""
    try:
        options = cli.parse(sys.argv[1:] if argv is None else argv)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else cli.WRONG_USAGE
    if options.command:
        return cli.run_command(options)
    try:
        from rerecruit_desktop import app
    except ImportError as error:
        return cli.tell_what_is_missing(error)
    return app.run(options)


if __name__ == "__main__":
    sys.exit(main())
