"""Offline casework for key persons who guide newcomers through Dutch health care."""

__version__ = "0.1.0"
