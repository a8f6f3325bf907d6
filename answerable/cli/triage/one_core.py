"""Measuring on one core, so that figures of two machines can stand beside each other."""

import os


def on_one_core() -> None:
    """Has effect before the first numbers are loaded."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
