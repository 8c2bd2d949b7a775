"""Where things are: what comes with the program, and the user's own folders."""

from pathlib import Path

import platformdirs

_APP = "rerecruit"
_HERE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of bundled files: inside the installed package, or beside it in a checkout."""
    installed = _HERE / "resources"
    return installed if installed.is_dir() else _HERE.parent / "resources"


def notebook_folder() -> Path:
    """The default place of the notebook."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "notebook"


def own_guide() -> Path:
    """Where a guide of the user's own may stand, to be used instead of the one that comes with the program."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "guide.toml"


def settings_file() -> Path:
    """Settings of the window; never a word of the notebook."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False)) / "settings.ini"


def log_folder() -> Path:
    """Where the crash handler writes."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False))
