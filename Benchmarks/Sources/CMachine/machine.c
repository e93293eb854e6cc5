#include "CMachine.h"

#include <stdlib.h>
#include <time.h>

#if defined(__x86_64__) && defined(__GLIBC__)
#define CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CLONES
#endif

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

double sb_thread_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

// Twelve accumulators hide the latency of a multiply-add on every core with two such units. The largest of all
// lanes is an operation on a whole vector, which has the compiler keep vectors of 64 bytes whole; without one
// it halves them at this level, and the rate is half of what the loops of `CKernels` can reach.
#define PEAK(name, scalar, lanes)                                                                \
  CLONES double name(void) {                                                                     \
    typedef scalar vector __attribute__((ext_vector_type(lanes)));                               \
    enum { chains = 12 };                                                                        \
    const long rounds = 400000;                                                                  \
    vector sums[chains];                                                                         \
    for (int i = 0; i < chains; i++) sums[i] = (vector)((scalar)i);                              \
    const vector factor = (vector)((scalar)0.9999), term = (vector)((scalar)1e-9);               \
    const double start = sb_thread_seconds();                                                    \
    for (long round = 0; round < rounds; round++) {                                              \
      _Pragma("clang fp contract(fast)") _Pragma("unroll") for (int i = 0; i < chains; i++)      \
          sums[i] = sums[i] * factor + term;                                                     \
    }                                                                                            \
    const double time = sb_thread_seconds() - start;                                             \
    volatile scalar used = 0;                                                                    \
    for (int i = 0; i < chains; i++) used += __builtin_reduce_max(sums[i]);                       \
    return (double)rounds * chains * lanes * 2 / time / 1e9;                                     \
  }

PEAK(sb_peak_double, double, 8)
PEAK(sb_peak_single, float, 16)

double sb_bandwidth(void) {
  const long count = 1L << 25;
  double *a = malloc((size_t)count * sizeof(double));
  double *b = malloc((size_t)count * sizeof(double));
  double *c = malloc((size_t)count * sizeof(double));
  if (a == NULL || b == NULL || c == NULL) return 0;
  for (long i = 0; i < count; i++) {
    a[i] = 0;
    b[i] = (double)i;
    c[i] = 1;
  }
  double best = 0;
  for (int round = 0; round < 3; round++) {
    const double start = seconds();
    for (long i = 0; i < count; i++) a[i] = b[i] + 3 * c[i];
    const double rate = 24 * (double)count / (seconds() - start) / 1e9;
    if (rate > best) best = rate;
  }
  volatile double used = a[count / 2];
  (void)used;
  free(a);
  free(b);
  free(c);
  return best;
}
