"""How soon a saved edit is seen in `exhibit serve`, beside building the whole site again."""
