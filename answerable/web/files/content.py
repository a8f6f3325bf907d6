"""Handing a file over: a picture that we drew and what a player takes may be shown in the page, anything else is a download."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

from answerable.files import queries as files

if TYPE_CHECKING:
    from answerable.files.models import StoredFile

CHUNK_BYTES = 65_536
SMALL_TYPE = "image/webp"
KEPT = {
    "Cache-Control": "private, max-age=3600",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Accept-Ranges": "bytes",
}


def handed(request: HttpRequest, file: StoredFile, version: str) -> HttpResponseBase:
    """A file, or the part of it that a player asks for. `version`: "small" of a picture, "whole", or "download"."""
    is_small = version == "small" and file.kind == "picture"
    is_inline = version != "download" and files.is_shown(file)
    source = files.opened(file, small=is_small)
    size = source.seek(0, 2)
    wanted = _part(request.headers.get("Range", ""), size)
    if wanted is None:
        source.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    start, end = wanted
    is_part = (start, end) != (0, size)
    answer = StreamingHttpResponse(_Part(source, start, end), status=206 if is_part else 200, headers=KEPT)
    answer["Content-Type"] = SMALL_TYPE if is_small else file.media_type if is_inline else "application/octet-stream"
    answer["Content-Disposition"] = content_disposition_header(not is_inline, file.name) or ""
    answer["Content-Length"] = str(end - start)
    if is_part:
        answer["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    return answer


def _part(asked: str, size: int) -> tuple[int, int] | None:
    """From where to where one range reaches (RFC 9110, 14.1.2); all of it where several or none are asked for, None past the end."""
    found = re.fullmatch(r"bytes=(\d{0,18})-(\d{0,18})", asked, re.ASCII)
    if found is None or found.group(0) == "bytes=-":
        return 0, size
    first, last = found.groups()
    start = int(first) if first else max(0, size - int(last))
    end = min(size, int(last) + 1) if first and last else size
    return (start, end) if start < end or (not first and last != "0") else None


class _Part:
    """A stretch of a file, piece by piece; Django closes it with the answer, whether it was read or not."""

    def __init__(self, source: BinaryIO, start: int, end: int) -> None:
        self._source, self._left = source, end - start
        source.seek(start)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        chunk = self._source.read(min(CHUNK_BYTES, self._left)) if self._left else b""
        if not chunk:
            raise StopIteration
        self._left -= len(chunk)
        return chunk

    def close(self) -> None:
        """Nobody reads on."""
        self._source.close()
