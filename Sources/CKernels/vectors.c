#include "vectors.h"

#include <stdio.h>

#include "instruction_set.h"

void *sb_allocate_lines(size_t bytes) {
  // One line more, so that nothing asked for is something allocated.
  void *lines = aligned_alloc(64, (bytes + 63) / 64 * 64 + 64);
  if (lines == NULL) {
    fprintf(stderr, "out of memory for %zu bytes of scratch\n", bytes);
    abort();
  }
  return lines;
}

const char *sb_instruction_set(void) {
#if SB_HAS_CLONES
  __builtin_cpu_init();
  if (__builtin_cpu_supports("x86-64-v4")) return "x86-64-v4";
  if (__builtin_cpu_supports("x86-64-v3")) return "x86-64-v3";
  return "x86-64";
#elif defined(__aarch64__)
  return "aarch64";
#else
  return "baseline";
#endif
}
