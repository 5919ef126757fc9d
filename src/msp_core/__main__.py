"""``python -m msp_core``: the same as the command ``msp-core``."""

from msp_core.cli import main

# A process started beside this one imports it again, and must not run it again.
if __name__ == "__main__":
    raise SystemExit(main())
