#include "allocation_failure.h"

#include <errno.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

// Nothing here may allocate. What is stored is on the disk by now, and no destructor has to run.
_Noreturn void sb_out_of_memory(unsigned long bytes) {
  char text[512];
  int length = snprintf(
      text, sizeof text,
      "scorebound: out of memory: the system refused a request for %.3g MB more",
      (double)bytes / 1e6);
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
    length += snprintf(text + length, sizeof text - (size_t)length,
                       " (the limit of this process, ulimit -v, is %.4g MB)",
                       (double)limit.rlim_cur / 1e6);
  }
  length += snprintf(text + length, sizeof text - (size_t)length,
                     ". Allow more memory, take fewer --threads, or make the study smaller. "
                     "What was stored is kept.\n");
  for (int written = 0; written < length;) {
    const ssize_t part = write(2, text + written, (size_t)(length - written));
    if (part <= 0) break;
    written += (int)part;
  }
  _exit(1);
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SB_SANITIZED 1
#endif
#endif

#if defined(__GLIBC__) && !defined(SB_SANITIZED)

extern void *__libc_malloc(size_t bytes);
extern void *__libc_calloc(size_t count, size_t bytes);
extern void *__libc_realloc(void *memory, size_t bytes);
extern void *__libc_memalign(size_t alignment, size_t bytes);

int sb_reports_allocation_failure(void) {
  // Each thread's own arena reserves 64 MB of addresses, which a limit on them (ulimit -v) counts as taken:
  // Dispatch would wait for ever for threads that find no room for their stacks.
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
    mallopt(M_ARENA_MAX, 1);
  }
  return 1;
}

static void *given(void *memory, size_t bytes) {
  if (memory == NULL && bytes > 0) sb_out_of_memory(bytes);
  return memory;
}

static int is_power_of_two(size_t number) { return number > 0 && (number & (number - 1)) == 0; }

void *malloc(size_t bytes) { return given(__libc_malloc(bytes), bytes); }

void *calloc(size_t count, size_t bytes) {
  size_t total;
  if (__builtin_mul_overflow(count, bytes, &total)) total = SIZE_MAX;
  return given(__libc_calloc(count, bytes), total);
}

void *realloc(void *memory, size_t bytes) { return given(__libc_realloc(memory, bytes), bytes); }

void *memalign(size_t alignment, size_t bytes) {
  return given(__libc_memalign(alignment, bytes), bytes);
}

void *aligned_alloc(size_t alignment, size_t bytes) {
  if (!is_power_of_two(alignment)) {
    errno = EINVAL;
    return NULL;
  }
  return given(__libc_memalign(alignment, bytes), bytes);
}

int posix_memalign(void **memory, size_t alignment, size_t bytes) {
  if (!is_power_of_two(alignment) || alignment % sizeof(void *) != 0) return EINVAL;
  *memory = given(__libc_memalign(alignment, bytes), bytes);
  return 0;
}

#else

int sb_reports_allocation_failure(void) { return 0; }

#endif
