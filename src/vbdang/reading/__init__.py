"""From text to references: only what the text says (đọc văn bản)."""
