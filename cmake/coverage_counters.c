/* Linked into programs of sanitizer builds only. g++ calls a function at each edge of what is compiled with
 * -fsanitize-coverage=trace-pc; libFuzzer, made for clang, reads a table of counters. This is the table, filled by those calls
 * (which the linker leads here with --wrap, since libFuzzer has an empty function of the same name). Where no libFuzzer is
 * linked nobody reads it. */
#include <stdint.h>

static uint8_t counters[1 << 16];

/* Of libFuzzer; the sanitizers' runtime has an empty one. */
extern void __sanitizer_cov_8bit_counters_init(uint8_t* start, uint8_t* stop) __attribute__((weak));

__attribute__((constructor)) static void show_counters(void) {
  if (__sanitizer_cov_8bit_counters_init) __sanitizer_cov_8bit_counters_init(counters, counters + sizeof counters);
}

void __wrap___sanitizer_cov_trace_pc(void);
__attribute__((no_sanitize_address, no_sanitize_undefined)) void __wrap___sanitizer_cov_trace_pc(void) {
  /* Upper bits of a multiplication by the golden ratio: edges that lie side by side get counters far apart. */
  const uintptr_t edge = (uintptr_t)__builtin_return_address(0);
  counters[(uint64_t)edge * 0x9E3779B97F4A7C15ull >> 48]++;
}

/* Comparisons of floating numbers, which libFuzzer does not look at. */
void __sanitizer_cov_trace_cmpf(float a, float b);
void __sanitizer_cov_trace_cmpd(double a, double b);
void __sanitizer_cov_trace_cmpf(float a, float b) { (void)a, (void)b; }
void __sanitizer_cov_trace_cmpd(double a, double b) { (void)a, (void)b; }
