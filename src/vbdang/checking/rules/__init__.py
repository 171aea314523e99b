"""The rules, one module a family: rows of words, reasons and examples, and the functions that find."""
