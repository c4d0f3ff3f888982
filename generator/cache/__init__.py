"""What was read before and need not be read again; whether anything changed at all."""
