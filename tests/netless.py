"""Runs a command for which there is no net: the system refuses every way to it, to what it starts as well.

`python tests/netless.py command …`: a filter in the kernel (seccomp), below Python and every library.
It needs no rights, so it works in a container too. Linux, x86-64 and 64-bit ARM.
"""

import ctypes
import errno
import os
import platform
import socket
import struct
import sys

NO_NEW_RIGHTS, SET_FILTER, BY_PROGRAM = 38, 22, 2
LOAD, IS_EQUAL, RETURN = 0x20, 0x15, 0x06
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | errno.EACCES
NUMBER, MACHINE, FIRST_ARGUMENT = 0, 4, 16
# The machine as the kernel names it, and its numbers of the calls socket and io_uring_setup.
CALLS = {"x86_64": (0xC000003E, 41, 425), "aarch64": (0xC00000B7, 198, 425)}


def program() -> list[tuple[int, int, int, int]]:
    """The filter: no socket of either family of the internet, nor another way to make one."""
    machine, make_socket, make_ring = CALLS[platform.machine()]
    return [
        (LOAD, 0, 0, MACHINE),
        (IS_EQUAL, 0, 7, machine),
        (LOAD, 0, 0, NUMBER),
        (IS_EQUAL, 5, 0, make_ring),
        (IS_EQUAL, 0, 3, make_socket),
        (LOAD, 0, 0, FIRST_ARGUMENT),
        (IS_EQUAL, 2, 0, socket.AF_INET),
        (IS_EQUAL, 1, 0, socket.AF_INET6),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, REFUSE),
    ]


def lock() -> None:
    """Puts the filter on this process and all that it starts. There is no way back."""
    code = b"".join(struct.pack("HBBI", *step) for step in program())
    held = ctypes.create_string_buffer(code, len(code))
    filtering = struct.pack("HP", len(program()), ctypes.addressof(held))
    library = ctypes.CDLL(None, use_errno=True)
    for call in ((NO_NEW_RIGHTS, 1, 0, 0, 0), (SET_FILTER, BY_PROGRAM, filtering, 0, 0)):
        if library.prctl(*call):
            raise OSError(ctypes.get_errno(), "seccomp")


if __name__ == "__main__":
    lock()
    os.execvp(sys.argv[1], sys.argv[1:])
