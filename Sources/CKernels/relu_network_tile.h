// The data of the two-layer ReLU network as its loops see them, at one precision: REAL, LANES of
// them in a vector, NAME(x) the name of x at this precision.
//
// Data points lie in lanes, coordinate by coordinate.
//
// No header guard: included once for each precision.

typedef REAL NAME(vector) __attribute__((ext_vector_type(LANES)));
typedef SIGNED NAME(lanes) __attribute__((ext_vector_type(LANES)));
// A bit a lane, packed.
typedef _Bool NAME(flags) __attribute__((ext_vector_type(LANES)));

// Data in lanes, `length` points of which those past `count` are zero.
typedef struct {
  long count;
  long length;      // whole vectors
  long stride;      // from one row to the next, an odd number of vectors: rows a power of two apart
                    // would share a few lines of the cache
  double *sums;     // d x stride: outputs summed over chunks of neurons
  REAL *inputs;     // D x stride
  REAL *targets;    // d x stride: what the outputs should be
  REAL *residuals;  // d x stride
  REAL *partial;    // d x stride: outputs summed over one chunk of neurons
  REAL *gradient;   // GROUP x D x BLOCK vectors: gradients summed over one run of points
  REAL *total;      // the same summed over runs
  NAME(flags) *active_bits;  // width x vectors: where neurons are active, block by block; or NULL
} NAME(tile);

static long NAME(vectors)(long count) { return (count + LANES - 1) / LANES; }

static long NAME(stride)(long count) { return (NAME(vectors)(count) | 1) * LANES; }

// The numbers in the gradients of a group of blocks.
static long NAME(total_size)(long D) {
  return GROUP * (D < SMALL_INPUTS ? SMALL_INPUTS : D) * BLOCK * LANES;
}

static size_t NAME(tile_bytes)(long count, long D, long d) {
  const size_t stride = (size_t)NAME(stride)(count);
  return 64 + stride * ((size_t)d * sizeof(double) + (size_t)(D + 3 * d) * sizeof(REAL)) +
         (size_t)(2 * NAME(total_size)(D)) * sizeof(REAL);
}

// Lays a tile out from the first cache line in `memory` on.
static NAME(tile) NAME(lay_out)(void *memory, const REAL *inputs, long count, long D, long d) {
  NAME(tile) tile = {.count = count};
  tile.length = NAME(vectors)(count) * LANES;
  tile.stride = NAME(stride)(count);
  char *line = memory;
  line += (64 - (size_t)line % 64) % 64;
  tile.sums = (double *)line;
  tile.inputs = (REAL *)(tile.sums + d * tile.stride);
  tile.targets = tile.inputs + D * tile.stride;
  tile.residuals = tile.targets + d * tile.stride;
  tile.partial = tile.residuals + d * tile.stride;
  tile.gradient = tile.partial + d * tile.stride;
  tile.total = tile.gradient + NAME(total_size)(D);
  tile.active_bits = NULL;
  memset(tile.inputs, 0, (size_t)(tile.stride * (D + 2 * d)) * sizeof(REAL));
  for (long j = 0; j < count; j++) {
    for (long k = 0; k < D; k++) tile.inputs[k * tile.stride + j] = inputs[j * D + k];
  }
  return tile;
}

// Sums neighbouring lanes of two vectors, those of the first into the lower half.
SB_INLINE void NAME(fold)(const NAME(vector) * first, const NAME(vector) * second,
                          NAME(vector) * folded) {
  NAME(vector) even, odd;
  even.lo = first->even;
  even.hi = second->even;
  odd.lo = first->odd;
  odd.hi = second->odd;
  *folded = even + odd;
}

// The sums over the lanes of each of a block's vectors, in its first lanes.
SB_INLINE void NAME(lane_sums)(const NAME(vector) * vectors, const int neurons,
                               NAME(vector) * sums) {
  if (neurons == BLOCK) {
    NAME(vector) lower, upper;
    NAME(fold)(&vectors[0], &vectors[1], &lower);
    NAME(fold)(&vectors[2], &vectors[3], &upper);
    NAME(fold)(&lower, &upper, sums);
  } else {
    NAME(fold)(vectors, vectors, sums);
    NAME(fold)(sums, sums, sums);
  }
#pragma unroll
  for (int width = LANES / 4; width > 1; width /= 2) NAME(fold)(sums, sums, sums);
}
