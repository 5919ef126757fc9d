"""The fixture of our own plugin, which our settings keep pytest from loading by itself.

pytest loads what is installed before coverage is measured. That a project finds the
fixture by itself is for ``test_example.py`` to show.
"""

from msp_core.testing.plugin import msp_records

__all__ = ["msp_records"]
