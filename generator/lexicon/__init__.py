"""Words that several stages know: surnames, roles, measures. Data with no logic of a stage in it."""
