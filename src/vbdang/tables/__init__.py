"""The closed vocabularies of vbdang: dated and sourced rows, and the lookups over them.

Every part is imported by its module (``from vbdang.tables import types``); nothing is re-exported, so that a program
that needs the document types does not pay for the provinces. A row is evidence with its sources, not truth: read its
``confidence`` and ``note``. An empty symbol (None) means that no source gave one.
"""
