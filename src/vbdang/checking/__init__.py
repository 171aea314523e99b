"""References to findings: a registry of codes and one module for each family of rules."""
