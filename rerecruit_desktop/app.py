"""The composition root: start-up in named steps, one running copy, unlock, window."""

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from rerecruit_desktop import paths
from rerecruit_desktop.cli import Options, tell
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.exchange.passphrase import read_passphrase
from rerecruit_desktop.ui.application import make_application
from rerecruit_desktop.ui.one_copy import OneCopy
from rerecruit_desktop.ui.platform_check import require_platform
from rerecruit_desktop.ui.program import Program
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.theme import Theme


def run(options: Options) -> int:
    """Open the window and stay until it closes; the exit code."""
    gc.disable()  # nothing is garbage yet: the collector would only look at what is being loaded
    try:
        require_platform()
        passphrase = read_passphrase(options.passphrase_file) if options.passphrase_file else ""
    except Refused as refusal:
        return tell(str(refusal))
    return _open_window(options, passphrase)


def _open_window(options: Options, passphrase: str) -> int:
    application = make_application()
    copy = OneCopy(options.notebook, application)
    if not options.demo and not copy.is_first():
        copy.call_first()
        return 0
    settings = Settings(paths.settings_file())
    theme = Theme(application)
    theme.wear(settings.scheme, settings.text_scale)
    program = Program(application, theme, settings, options.notebook, paths.own_guide())
    program.shell.closed.connect(application.quit)
    program.shell.first_painted.connect(program.watch_signals)
    program.shell.first_painted.connect(partial(_collect_garbage, program))
    sys.excepthook = program.on_bug
    if options.demo:
        return _run_demo(application.exec, program)
    copy.wanted.connect(program.shell.come_forward)
    program.shell.first_painted.connect(copy.listen)
    program.start(passphrase)
    code = application.exec()
    program.end()
    copy.release()
    return code


def _run_demo(execute: Callable[[], int], program: Program) -> int:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="rerecruit-demo-", ignore_cleanup_errors=True) as folder:
        program.start_demo(Path(folder) / "notebook")
        code = execute()
        program.end()
    return code


def _collect_garbage(program: "Program") -> None:
    from rerecruit_desktop.ui.collector import Collector

    Collector(program).start()
