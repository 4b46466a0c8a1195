"""The search as a reader uses it: in Chromium and in Firefox, over http and from the disk, on a desk and a phone."""
