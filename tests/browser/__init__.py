"""Tests of pages in a real browser; a package, so that its fixtures are told apart from those of other folders."""
