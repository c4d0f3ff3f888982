"""The records that the stages hand on: frozen, slotted, each knowing where it came from."""
