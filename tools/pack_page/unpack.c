/* The page's unpacker, a small WebAssembly module of its own: liblzma's decoder around one call. What it unpacks are the
 * blocks of the page (pack.py): the program, its data, the map. Owns no memory but what `take` gives; frees none, as the
 * page drops the whole module when it has unpacked everything. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <emscripten.h>
#include <lzma.h>

/* Room for `size` bytes, to be filled by the page; 0 if there is none. */
EMSCRIPTEN_KEEPALIVE uint8_t* take(size_t size) { return malloc(size); }

/* Unpacks one .lzma file of exactly `outSize` unpacked bytes. 0 if it is whole and right, else 1. */
EMSCRIPTEN_KEEPALIVE int unpack(const uint8_t* in, size_t inSize, uint8_t* out, size_t outSize)
{
    lzma_stream stream = LZMA_STREAM_INIT;
    if (lzma_alone_decoder(&stream, UINT64_MAX) != LZMA_OK) return 1;
    stream.next_in = in;
    stream.avail_in = inSize;
    stream.next_out = out;
    stream.avail_out = outSize;
    const lzma_ret result = lzma_code(&stream, LZMA_FINISH);
    const int whole = stream.avail_out == 0 && (result == LZMA_STREAM_END || result == LZMA_OK);
    lzma_end(&stream);
    return whole ? 0 : 1;
}
