"""`python -m sleutelapp`: the window, or a command when one is given."""

import sys
from collections.abc import Sequence

from sleutelapp import cli
from sleutelapp.core.paths import log_folder
from sleutelapp.core.private_process import make_private


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; the answer is the exit code."""
    arguments = cli.parsed(argv)
    if arguments.command is not None:
        make_private(log_folder())
        return cli.run(arguments)
    from sleutelapp.app import run_window  # noqa: PLC0415 -- a command runs without Qt

    return run_window(vault_folder=arguments.vault, demo=arguments.demo, resume=arguments.resume)


if __name__ == "__main__":
    sys.exit(main())
