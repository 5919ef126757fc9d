"""``python -m msp_core``: the same as the command ``msp-core``."""

from msp_core.cli import main

raise SystemExit(main())
