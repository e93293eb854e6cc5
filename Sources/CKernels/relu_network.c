#include "relu_network.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

enum {
  BLOCK = 4,          // neurons taken together; vectors of points in a tile of the general loops
  CHUNK = 256,        // neurons whose outputs are summed at working precision, then in double
  GROUP = 8,          // blocks that pass over a run of points one after the other
  STRETCH = 16,       // vectors of points that a group of blocks takes before the next ones, in general
  PAGE = 64,          // vectors, a cache line each, after which the nearest cache uses the same lines
  RUN = 64,           // vectors of points whose gradients are summed before they go into the total
  SMALL_INPUTS = 4,   // the largest D with loops of its own
  SMALL_OUTPUTS = 3,  // the largest d with loops of its own
  FEW_OUTPUTS = 4,    // the largest d whose signs are multiplied one by one, or make one table
  SIGNS = 4,          // signs of more outputs taken together
  TABLE = 8,          // rows of so many signs up to a common one: 2^(SIGNS - 1)
  PASS = 4,           // tables gone through at a time
  PIECE = 6,          // inputs whose gradients are in registers for a block of neurons
  PAIR = 2,           // neurons whose gradients are all in registers, where inputs are few
  PAIR_INPUTS = 10,   // the largest D for which they are
  LONG_CHUNK = 1024,  // of many outputs, neurons whose activations are summed before the sums are in double
  LONG_STRETCH = 32,  // and vectors of points whose gradients are summed before they go into the total
  BUFFER_ROW = 36,    // from one neuron to the next in a buffer of stretches, beside each other in the cache
  BATCH = 8,          // blocks that take their rows of a slab one after the other
  SLAB = 8,           // vectors of points of the tables that are gone through at a time
  GRADIENTS_TOGETHER = 2304,  // vectors of gradients of the blocks that go together
  MOST_FLAG_BYTES = 1 << 26,  // bits of active neurons beyond this are worked out anew instead of kept
};

// Of the thread that gave it, since tests run beside others.
static _Thread_local int keeps_bits_by_order = -1;

void sb_relu_keep_bits(int choice) { keeps_bits_by_order = choice; }

// Whether bits of active neurons are kept between sweeps: where masks are an instruction's operand, reading
// a bit is cheaper than D products; elsewhere it is not.
static int keeps_bits(void) {
  if (keeps_bits_by_order >= 0) return keeps_bits_by_order;
#if SB_HAS_CLONES
  return __builtin_cpu_supports("avx512dq") != 0;
#else
  return 0;
#endif
}

// The loops are written once, in the two headers below, and compiled for each precision.

#define REAL double
#define SIGNED long
#define LANES 8
#define NAME(name) name##_f64
// The lanes of two vectors that are added, those with odd = 0 to those with odd = 1: neighbours, taken
// from both vectors by turns in each 128 bits, and neighbouring 128 bits.
#define NEAR(odd) odd, odd + 8, odd + 2, odd + 10, odd + 4, odd + 12, odd + 6, odd + 14
#define FAR(odd) \
  2 * odd, 2 * odd + 1, 2 * odd + 4, 2 * odd + 5, 2 * odd + 8, 2 * odd + 9, 2 * odd + 12, 2 * odd + 13
#include "relu_network_tile.h"
#include "relu_network_loops.h"
#undef REAL
#undef SIGNED
#undef LANES
#undef NAME
#undef NEAR
#undef FAR

#define REAL float
#define SIGNED int
#define LANES 16
#define NAME(name) name##_f32
#define QUAD(first, step, second) first, first + step, second, second + step
#define NEAR(odd)                                                                       \
  QUAD(odd, 2, odd + 16), QUAD(odd + 4, 2, odd + 20), QUAD(odd + 8, 2, odd + 24), \
      QUAD(odd + 12, 2, odd + 28)
#define FOUR(first) first, first + 1, first + 2, first + 3
#define FAR(odd) FOUR(4 * odd), FOUR(4 * odd + 8), FOUR(4 * odd + 16), FOUR(4 * odd + 24)
#include "relu_network_tile.h"
#include "relu_network_loops.h"
