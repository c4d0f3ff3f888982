"""Lighthouse on the exhibition of content/, as a visitor of GitHub Pages gets it: points, and what a page weighs."""
