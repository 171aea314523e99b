"""Which document is meant, and how that is known: the catalogue, the evidence, the verdict, the graph."""
