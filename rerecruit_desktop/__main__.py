"""``python -m rerecruit_desktop``, and what the installed commands call."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rerecruit_desktop import cli
from rerecruit_desktop.domain.errors import Refused, SystemLibraryMissing

if TYPE_CHECKING:
    from rerecruit_desktop.documents.typesetting import Typesetter


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit code."""
    try:
        options = cli.parse(sys.argv[1:] if argv is None else argv)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else cli.WRONG_USAGE
    if options.command:
        return cli.run_command(options, _typesetter)
    try:
        return _open_window(options)
    except Refused as refusal:
        print(refusal, file=sys.stderr)  # noqa: T201
        return cli.REFUSED


def _open_window(options: cli.Options) -> int:
    passphrase = cli.read_passphrase(options.passphrase_file) if options.passphrase_file else ""
    try:
        from rerecruit_desktop.ui.platform_check import require_platform

        require_platform()
        from rerecruit_desktop import app
    except ImportError as error:
        raise SystemLibraryMissing(library=str(error).split(":")[0]) from error
    return app.run(options, passphrase)


def _typesetter() -> "Typesetter | None":
    """Qt, without a window, for the scripts that the embedded fonts can't set; none where Qt can't be loaded."""
    try:
        from rerecruit_desktop.ui.paper.headless import HeadlessTypesetter
    except ImportError:
        return None
    return HeadlessTypesetter()


if __name__ == "__main__":
    sys.exit(main())
