"""The composition root: start-up in named steps, one running copy, unlock, window."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rerecruit_desktop import paths
from rerecruit_desktop.cli import Options
from rerecruit_desktop.ui.application import make_application
from rerecruit_desktop.ui.one_copy import OneCopy
from rerecruit_desktop.ui.program import Program
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.signals import SignalWatch
from rerecruit_desktop.ui.theme import Theme


def run(options: Options, passphrase: str = "") -> int:
    """Open the window and stay until it closes; ``passphrase`` opens the notebook without asking. The exit code."""
    application = make_application()
    copy = OneCopy(options.notebook, application)
    if not options.demo and not copy.is_first():
        copy.call_first()
        return 0
    settings = Settings(paths.settings_file())
    theme = Theme(application)
    theme.wear(settings.scheme, settings.text_scale)
    program = Program(theme, settings, options.notebook)
    program.shell.closed.connect(application.quit)
    watch = SignalWatch(program.shell.close)
    sys.excepthook = program.on_bug
    with TemporaryDirectory(prefix="rerecruit-demo-", ignore_cleanup_errors=True) as folder:
        if options.demo:
            program.start_demo(Path(folder) / "notebook")
        else:
            copy.wanted.connect(program.shell.come_forward)
            program.start(passphrase, and_then=copy.listen)
        code = application.exec()
        program.end()
    watch.stop()
    copy.release()
    return code
