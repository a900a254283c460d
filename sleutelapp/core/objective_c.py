"""A few calls into macOS without a package for it: objects, their methods, a class of our own."""

import ctypes
import ctypes.util
from collections.abc import Mapping
from typing import Any

_ONE_OBJECT = b"v@:@"  # a method that takes an object and gives nothing back


class ObjectiveC:
    """The runtime. Objects, classes and selectors are addresses; whoever sends must know the types."""

    def __init__(self) -> None:
        """Load it.

        Raises:
            OSError: this is no macOS.
        """
        library = ctypes.util.find_library("objc")
        if library is None:
            raise OSError("no Objective-C here")
        self._library: Any = ctypes.CDLL(library)
        for name in ("objc_getClass", "sel_registerName", "objc_allocateClassPair"):
            getattr(self._library, name).restype = ctypes.c_void_p
        self._library.objc_allocateClassPair.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
        self._library.objc_registerClassPair.argtypes = [ctypes.c_void_p]
        self._library.class_addMethod.argtypes = [
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_char_p,
        ]

    def class_named(self, name: bytes) -> int:
        """A class of the system."""
        return int(self._library.objc_getClass(name) or 0)

    def selector(self, name: bytes) -> int:
        """The name of a method."""
        return int(self._library.sel_registerName(name) or 0)

    def send(self, receiver: int, method: bytes, *arguments: int | None) -> int:
        """Call a method whose arguments and answer are objects or numbers of a pointer's size; 0 for none."""
        # The one function that calls any method is called with that method's own types.
        types = [ctypes.c_void_p, ctypes.c_void_p, *(ctypes.c_void_p for _ in arguments)]
        function = ctypes.CFUNCTYPE(ctypes.c_void_p, *types)(("objc_msgSend", self._library))
        return int(function(receiver, self.selector(method), *arguments) or 0)

    def text(self, words: str) -> int:
        """A string of the system."""
        kept = ctypes.create_string_buffer(words.encode())
        return self.send(self.class_named(b"NSString"), b"stringWithUTF8String:", ctypes.addressof(kept))

    def make_class(self, name: bytes, methods: Mapping[bytes, ctypes.c_void_p]) -> int:
        """A class of our own, with methods that take one object."""
        made = int(self._library.objc_allocateClassPair(self.class_named(b"NSObject"), name, 0) or 0)
        for method, function in methods.items():
            self._library.class_addMethod(made, self.selector(method), function, _ONE_OBJECT)
        self._library.objc_registerClassPair(made)
        return made
