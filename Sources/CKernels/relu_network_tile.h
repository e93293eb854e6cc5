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

// A neuron's row in a table, and the common sign.
typedef struct {
  int row;
  REAL sign;
} NAME(turn);

// All neurons in the order in which the loops take them, whole blocks of them, the last one filled with
// spare neurons whose weights are zero and stay so.
typedef struct {
  long *order;        // the neuron at each place
  NAME(turn) *turns;    // by places and tables: a neuron's signs of a few outputs
  NAME(turn) *columns;  // by blocks and outputs: the signs of the neurons of a block
  REAL *spare;        // D weights
} NAME(roster);

// The tables of SIGNS outputs, the last one perhaps of fewer; none of few outputs.
static long NAME(tables)(long d) { return d > FEW_OUTPUTS ? (d + SIGNS - 1) / SIGNS : 0; }

static long NAME(places)(long width) { return (width + BLOCK - 1) / BLOCK * BLOCK; }

// Data in lanes, `length` points of which those past `count` are zero.
typedef struct {
  long count;
  long length;      // whole vectors
  long stride;      // from one row to the next
  double *sums;     // d x stride: outputs summed over chunks of neurons
  REAL *inputs;     // D x stride
  REAL *targets;    // d x stride: what the outputs should be
  REAL *residuals;  // d x stride
  REAL *pulls;      // pull_rows x stride: what a neuron's outputs want of it, by its signs
  REAL *partial;    // partial_rows x stride: outputs summed over one chunk of neurons, or tables
  REAL *gradient;   // blocks_together x D x BLOCK vectors: gradients summed over one run of points
  REAL *total;      // the same summed over runs
  REAL *buffer;     // BATCH x BLOCK x BUFFER_ROW vectors: pulls or activations; for many outputs
  const NAME(roster) * roster;  // for many outputs
  NAME(flags) *active_bits;  // width x vectors: where neurons are active, block by block; or NULL
} NAME(tile);

static long NAME(vectors)(long count) { return (count + LANES - 1) / LANES; }

// From one row of a tile to the next. For the general loops, the stretches of all rows shall lie side by
// side in the nearest cache, which uses the same lines again after PAGE vectors; else an odd number of vectors
// will do, since rows a power of two apart would share a few lines.
static long NAME(stride)(long count, long D, long d) {
  const long vectors = NAME(vectors)(count);
  if (D <= SMALL_INPUTS && d <= SMALL_OUTPUTS) return (vectors | 1) * LANES;
  const long stretch = d > FEW_OUTPUTS ? LONG_STRETCH : STRETCH;
  return (vectors + (PAGE + stretch + 1 - vectors % PAGE) % PAGE) * LANES;
}

// The rows of all tables of many outputs.
static long NAME(table_rows)(long d) { return NAME(tables)(d) * TABLE; }

// The blocks of neurons that pass over the points together: of many outputs as many as there are in a chunk,
// unless their gradients leave the second cache.
static long NAME(blocks_together)(long D, long d) {
  if (d <= FEW_OUTPUTS) return GROUP;
  const long blocks = GRADIENTS_TOGETHER / (D * BLOCK);
  return blocks < GROUP ? GROUP : blocks < CHUNK / BLOCK ? blocks : CHUNK / BLOCK;
}

// The numbers in the gradients of a group of blocks.
static long NAME(total_size)(long D, long d) {
  return NAME(blocks_together)(D, d) * (D < SMALL_INPUTS ? SMALL_INPUTS : D) * BLOCK * LANES;
}

static long NAME(buffer_size)(long d) {
  return d > FEW_OUTPUTS ? BATCH * BLOCK * BUFFER_ROW * LANES : 0;
}

// The rows Σᵢ a₁ aᵢ rᵢ of the residuals r, one for each choice of signs relative to the first, or the tables of
// such rows of many outputs; for a single one the residuals are it.
static long NAME(pull_rows)(long d) {
  if (d > FEW_OUTPUTS) return NAME(table_rows)(d);
  return d > 1 && d <= SMALL_OUTPUTS ? 1L << (d - 1) : 0;
}

// Whether gradients of pairs of neurons stay in registers, and sums of activations go to tables: with two tables
// and few inputs.
static int NAME(are_paired)(long D, long d) {
  return NAME(tables)(d) == 2 && D >= 6 && D <= PAIR_INPUTS;
}

static long NAME(partial_rows)(long D, long d) {
  return NAME(are_paired)(D, d) ? NAME(table_rows)(d) : d;
}

static size_t NAME(tile_bytes)(long count, long D, long d) {
  const size_t stride = (size_t)NAME(stride)(count, D, d);
  const size_t rows = (size_t)(D + 2 * d + NAME(pull_rows)(d) + NAME(partial_rows)(D, d));
  return 64 + stride * ((size_t)d * sizeof(double) + rows * sizeof(REAL)) +
         (size_t)(2 * NAME(total_size)(D, d) + NAME(buffer_size)(d)) * sizeof(REAL);
}

// Lays a tile out from the first cache line in `memory` on.
static NAME(tile) NAME(lay_out)(void *memory, const REAL *inputs, long count, long D, long d) {
  NAME(tile) tile = {.count = count};
  tile.length = NAME(vectors)(count) * LANES;
  tile.stride = NAME(stride)(count, D, d);
  char *line = memory;
  line += (64 - (size_t)line % 64) % 64;
  tile.sums = (double *)line;
  tile.inputs = (REAL *)(tile.sums + d * tile.stride);
  tile.targets = tile.inputs + D * tile.stride;
  tile.residuals = tile.targets + d * tile.stride;
  tile.pulls = d == 1 ? tile.residuals : tile.residuals + d * tile.stride;
  tile.partial = tile.residuals + (d + NAME(pull_rows)(d)) * tile.stride;
  tile.gradient = tile.partial + NAME(partial_rows)(D, d) * tile.stride;
  tile.total = tile.gradient + NAME(total_size)(D, d);
  tile.buffer = tile.total + NAME(total_size)(D, d);
  tile.roster = NULL;
  tile.active_bits = NULL;
  memset(tile.inputs, 0, (size_t)(tile.partial - tile.inputs) * sizeof(REAL));
  for (long j = 0; j < count; j++) {
    for (long k = 0; k < D; k++) tile.inputs[k * tile.stride + j] = inputs[j * D + k];
  }
  return tile;
}

// The sums over the lanes of each of `count` vectors, a power of two no larger than LANES, in the first
// lanes; the vectors serve as scratch.
//
// Lanes are added as a tree of neighbours, two vectors at a time: within 128 bits as far as they go, where
// shuffles are cheapest, and then these.
SB_INLINE void NAME(lane_sums)(NAME(vector) * vectors, const int count, NAME(vector) * sums) {
  int left = count;
#pragma unroll
  for (int width = 1; width < LANES; width *= 2) {
    const int pairs = left > 1 ? left / 2 : 1;
#pragma unroll
    for (int i = 0; i < pairs; i++) {
      const NAME(vector) a = vectors[2 * i], b = vectors[left > 1 ? 2 * i + 1 : 0];
      if (width * sizeof(REAL) < 16) {
        vectors[i] = __builtin_shufflevector(a, b, NEAR(0)) + __builtin_shufflevector(a, b, NEAR(1));
      } else {
        vectors[i] = __builtin_shufflevector(a, b, FAR(0)) + __builtin_shufflevector(a, b, FAR(1));
      }
    }
    left = pairs;
  }
  *sums = vectors[0];
}
