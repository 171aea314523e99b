"""Files and streams to texts, each with the place it came from; what cannot be read is an error with file and line."""
