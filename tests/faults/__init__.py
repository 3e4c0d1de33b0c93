"""Faults, caused for real: killed processes, full disks, failing calls, racing writers."""
