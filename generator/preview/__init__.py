"""The exhibition while it is being worked on: pages made when they are looked at, with what is wrong beside them.

Nothing of it lies on the disk, so that nothing of it can be published with the site.
"""
