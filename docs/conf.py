"""Sphinx configuration. The build needs no network: there is no intersphinx, and Furo brings its own fonts and scripts."""

from __future__ import annotations

import doctest
import sys
from pathlib import Path

import vbdang

sys.path.insert(0, str(Path(__file__).parent))  # for the extensions that stand beside this file

project = "vbdang"
author = "The vbdang developers"
copyright = "2026, The vbdang developers"  # noqa: A001  (the name is Sphinx's)
version = release = vbdang.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "tables",
    "rule_pages",
    "sessions",
    "languages",
]
exclude_patterns = ["_build"]
nitpicky = True
nitpick_ignore_regex = [
    # The standard library has no inventory here, on purpose: the build stays offline.
    (r"py:(class|obj|exc)", r"(datetime|collections|os|typing)\..*|date|ValueError|Any|optional"),
    # Names of types that are spelled out on the page of the record, and not public in Python.
    (r"py:class", r"(vbdang\.network\.)?(EdgeKind|NodeStatus)"),
    (r"py:class", r"(vbdang\.model\.)?(Date|EvidenceKind|Form|RelationKind|Severity|Status)"),
    # Hypothesis has an inventory, but not here.
    (r"py:(class|exc)", r"(st|hypothesis(\.\w+)*)\.\w+"),
    # Where a catalogue keeps its entries is its own affair.
    (r"py:class", r"vbdang\.resolving\.shelf\.Store"),
]

# English is the source; "-D language=vi" builds the other site. docs/translations.py keeps the translations.
language = "en"
locale_dirs = ["locale"]
gettext_compact = False
gettext_location = False
gettext_uuid = False

html_theme = "furo"
html_title = f"vbdang {release}"
templates_path = ["_templates"]
html_static_path = ["_static"]
html_css_files = ["languages.css"]
html_sidebars = {  # Furo's own, and the switch of languages below the name
    "**": [
        "sidebar/brand.html",
        "languages.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_numpy_docstring = False

# The pages' own examples are run by "sphinx-build -b doctest", those of the docstrings by pytest.
doctest_test_doctest_blocks = ""
doctest_default_flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE | doctest.IGNORE_EXCEPTION_DETAIL
doctest_global_setup = f"""
import os
import vbdang
os.chdir({str(Path(__file__).parents[1])!r})  # the pages speak from the root of a checkout
"""
