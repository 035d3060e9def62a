"""What `python -m hub`, and so `./hub`, begins with."""

import signal

# Until the commands are read in, Ctrl-C is only noted: it has no words yet.
stopped: list[int] = []
signal.signal(signal.SIGINT, lambda number, frame: stopped.append(number))

from hub import cli, terminal  # noqa: E402

signal.signal(signal.SIGINT, signal.default_int_handler)
if stopped:
    terminal.fail("cli-stopped")
cli.main()
