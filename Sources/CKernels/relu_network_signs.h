// The signs of many outputs, SIGNS at a time, at the precision of relu_network_tile.h.
//
// A neuron's signs of so many outputs are one of TABLE rows up to a common sign. So its Σᵢ aᵢ rᵢ over them is,
// up to that sign, a row of the table of all Σᵢ ±rᵢ, which is made once a step; and its activation goes to one
// row of a table of sums, from which the outputs follow once a chunk. A multiplication does the work of SIGNS.
// It is the method of four Russians (Arlazarov, Dinic, Kronrod, Faradzhev 1970), on points in lanes.
//
// No header guard: included once for each precision, by relu_network_loops.h.

// What the loops know of a block of neurons.
typedef struct {
  REAL *weights[BLOCK];
  const NAME(turn) * turns;
  const NAME(turn) * columns;
  NAME(flags) *bits;  // as in `neurons`
  int count;          // neurons that are not spare
  int is_uniform;     // whether all have the same signs, up to a common one
  int is_last;        // whether the next block's neurons have others
} NAME(block);

static size_t NAME(roster_bytes)(long width, long D, long d) {
  if (d <= FEW_OUTPUTS) return 0;
  const size_t places = (size_t)NAME(places)(width);
  const size_t turns = places * (size_t)NAME(tables)(d) + places / BLOCK * (size_t)d;
  return places * sizeof(long) + turns * sizeof(NAME(turn)) + (size_t)D * sizeof(REAL) + 64;
}

// The turn of `count` signs.
static NAME(turn) NAME(turn_of)(const REAL *signs, long count) {
  NAME(turn) turn = {.row = 0, .sign = signs[0]};
  for (long i = 1; i < SIGNS && i < count; i++) {
    turn.row += (turn.sign * signs[i] < 0) * (1 << (i - 1));
  }
  return turn;
}

// Neurons with the same signs up to a common one, for two tables; 0 for more, since few would share them.
static int NAME(class_of)(const REAL *signs, long d) {
  if (NAME(tables)(d) != 2) return 0;
  const NAME(turn) first = NAME(turn_of)(signs, SIGNS);
  const NAME(turn) second = NAME(turn_of)(signs + SIGNS, d - SIGNS);
  return (first.row * TABLE + second.row) * 2 + (first.sign * second.sign < 0);
}

// Takes neurons of a class together, in their own order otherwise.
static NAME(roster) NAME(make_roster)(void *memory, const REAL *signs, long width, long D, long d) {
  const long places = NAME(places)(width), tables = NAME(tables)(d);
  NAME(roster) roster = {.order = memory};
  roster.turns = (NAME(turn) *)(roster.order + places);
  roster.columns = roster.turns + places * tables;
  roster.spare = (REAL *)(roster.columns + places / BLOCK * d);
  memset(roster.spare, 0, (size_t)D * sizeof(REAL));
  // Whole blocks of each class first, then what is left of each.
  enum { classes = 2 * TABLE * TABLE };
  long left[classes] = {0}, whole[classes], rest[classes], next = 0;
  for (long r = 0; r < width; r++) left[NAME(class_of)(signs + r * d, d)]++;
  for (int class = 0; class < classes; class ++) {
    whole[class] = next;
    next += left[class] / BLOCK * BLOCK;
  }
  for (int class = 0; class < classes; class ++) {
    rest[class] = next;
    next += left[class] % BLOCK;
    left[class] = left[class] / BLOCK * BLOCK;
  }
  for (long r = 0; r < width; r++) {
    const int class = NAME(class_of)(signs + r * d, d);
    roster.order[left[class]-- > 0 ? whole[class]++ : rest[class]++] = r;
  }
  for (long block = 0; block < places / BLOCK; block++) {
    REAL column[BLOCK];
    for (long i = 0; i < d; i++) {
      for (long r = 0; r < BLOCK; r++) {
        // Spare neurons are like the last one.
        const long place = block * BLOCK + r < width ? block * BLOCK + r : width - 1;
        column[r] = signs[roster.order[place] * d + i];
        if (i % SIGNS == 0) {
          roster.turns[(block * BLOCK + r) * tables + i / SIGNS] =
              NAME(turn_of)(signs + roster.order[place] * d + i, d - i);
        }
      }
      roster.columns[block * d + i] = NAME(turn_of)(column, BLOCK);
    }
  }
  return roster;
}

// Whether two neurons have the same signs of two tables, up to a common one.
static int NAME(alike)(const NAME(turn) * a, const NAME(turn) * b) {
  return a[0].row == b[0].row && a[1].row == b[1].row &&
         a[0].sign * a[1].sign == b[0].sign * b[1].sign;
}

// The block of neurons from `place` on.
static NAME(block) NAME(block_at)(const NAME(roster) * roster, long place, REAL *weights, long width,
                                  long D, long d, NAME(flags) * bits, long vectors) {
  const long tables = NAME(tables)(d);
  NAME(block) block = {.turns = roster->turns + place * tables, .is_uniform = 1};
  block.columns = roster->columns + place / BLOCK * d;
  if (bits != NULL) block.bits = bits + place * vectors;
  block.count = (int)(width - place < BLOCK ? width - place : BLOCK);
  for (int r = 0; r < BLOCK; r++) {
    block.weights[r] = r < block.count ? weights + roster->order[place + r] * D : roster->spare;
    if (tables != 2 || !NAME(alike)(block.turns, block.turns + r * tables)) block.is_uniform = 0;
  }
  return block;
}

// The table of all rows Σᵢ ±rᵢ of the residuals r.
SB_CLONES
static void NAME(fill_pulls)(const NAME(tile) * tile, long d) {
  const long stride = tile->stride;
  for (long t = 0; t < NAME(tables)(d); t++) {
    const long first = t * SIGNS, size = d - first < SIGNS ? d - first : SIGNS;
    const REAL *restrict residuals = tile->residuals + first * stride;
    for (long row = 0; row < 1L << (size - 1); row++) {
      REAL *restrict out = tile->pulls + (t * TABLE + row) * stride;
      for (long j = 0; j < tile->length; j += LANES) {
        NAME(vector) pull = AT(residuals, 0, j);
        for (long i = 1; i < size; i++) {
          const NAME(vector) residual = AT(residuals, i, j);
          pull = row >> (i - 1) & 1 ? pull - residual : pull + residual;
        }
        AT(out, 0, j) = pull;
      }
    }
  }
}

// Adds the outputs of a chunk of neurons to the sums, from the tables of sums of activations.
//
// By halves: a row's bit of the last output says whether it is added or subtracted, and the sum of the halves
// is the table of an output less.
SB_INLINE void NAME(add_tables)(const NAME(tile) * tile, long d) {
  typedef double sum_vector __attribute__((ext_vector_type(LANES)));
  const long stride = tile->stride;
  for (long t = 0; t < NAME(tables)(d); t++) {
    REAL *restrict rows = tile->partial + t * TABLE * stride;
    double *restrict sums = tile->sums + t * SIGNS * stride;
    const long size = d - t * SIGNS;
    for (long j = 0; j < tile->length; j += LANES) {
      NAME(vector) table[TABLE];
#pragma unroll
      for (int row = 0; row < TABLE; row++) {
        table[row] = AT(rows, row, j);
      }
#pragma unroll
      for (int i = SIGNS - 1; i > 0; i--) {
        NAME(vector) output = {0};
#pragma unroll
        for (int row = 0; row < 1 << (i - 1); row++) {
          const NAME(vector) high = table[row + (1 << (i - 1))];
          output += table[row] - high;
          table[row] += high;
        }
        if (i < size) {
          *(sum_vector *)(sums + i * stride + j) += __builtin_convertvector(output, sum_vector);
        }
      }
      *(sum_vector *)(sums + j) += __builtin_convertvector(table[0], sum_vector);
    }
  }
}
