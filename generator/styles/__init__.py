"""The style sheets of the finished site: one, of the rules that its pages can meet."""
