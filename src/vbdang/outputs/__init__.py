"""What vbdang knows, for programs and for people: records, tables, cards, excerpts. Nothing here decides anything."""
