"""Few heaps for many threads. glibc gives each thread one of its own and keeps what each once needed: 20 to 70 MB of a busy worker."""

import ctypes

# malloc.h of glibc, see mallopt(3).
M_MMAP_THRESHOLD = -3
M_ARENA_MAX = -8
HEAPS = 2
OF_ITS_OWN_BYTES = 1 << 20  # from this size on, memory goes back to the system as soon as it is free


def share_heaps() -> None:
    """Call it before the first thread starts. Where the C library has no such knobs, nothing happens."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(M_ARENA_MAX, HEAPS)
        mallopt(M_MMAP_THRESHOLD, OF_ITS_OWN_BYTES)
