"""From generated Markdown to the static site: MkDocs is called, and what changed is put into site/."""
