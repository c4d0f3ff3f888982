"""Pages written by hand: what they refer to and embed, and what of their HTML is allowed."""
