"""Pages for people: texts with their references marked, and reports on many texts; no page ever needs a network."""
