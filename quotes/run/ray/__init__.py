"""Runs on Ray: readers, extractors and the one process that writes, each where there is room, on one machine or many.

Modules here import Ray, which takes a second and is an optional extra; `session` alone does so at a call.
"""
