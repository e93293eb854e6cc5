// What the vector loops share: clones of a function for the instruction sets of x86-64, of which
// the loader takes the best the machine has, and inlining into them. Vectors are handed to inlined
// helpers by pointer, because their calling convention differs between the clones.
#ifndef SCOREBOUND_VECTORS_H
#define SCOREBOUND_VECTORS_H

#include <stdlib.h>

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
// The loader chooses before the sanitizer has started, which its instrumented choice would not survive.
#define SB_IS_UNDER_THREAD_SANITIZER 1
#endif
#endif

// The loader's choice (an ifunc) is glibc's.
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(SB_IS_UNDER_THREAD_SANITIZER)
#define SB_HAS_CLONES 1
#define SB_CLONES \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define SB_HAS_CLONES 0
#define SB_CLONES
#endif

#define SB_INLINE static inline __attribute__((always_inline))

/// Memory from the start of a cache line on, or the end of the process.
void *sb_allocate_lines(size_t bytes);

#endif
