"""The rail: everyone, grouped by what is due."""
