"""How many examples hypothesis tries, and whether they are the same each time.

``VBDANG_HYPOTHESIS`` chooses the profile: ``ci`` (the default: the same hundred at every run), ``dev`` (others each time)
or ``nightly`` (a hundred times as many). A test that wants more than its share asks for a multiple of
``settings().max_examples``, never for a number.
"""

from __future__ import annotations

import os

from hypothesis import settings

_EXAMPLES = 100

# No deadline: machines are busy, and time has tests of its own.
settings.register_profile("ci", max_examples=_EXAMPLES, derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", max_examples=_EXAMPLES, deadline=None, print_blob=True)
settings.register_profile("nightly", max_examples=100 * _EXAMPLES, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("VBDANG_HYPOTHESIS", "ci"))
