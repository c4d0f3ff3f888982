"""The built site, proof-read before it is published: all that it names is there, and no other host is asked."""
