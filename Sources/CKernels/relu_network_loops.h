// Forward pass and gradient descent of the two-layer ReLU network, on the tiles of
// relu_network_tile.h and at their precision.
//
// Neurons are taken BLOCK at a time. A step is one sweep over the neurons: gradient of a block over
// all data, its new weights, its share of the new outputs. Activations are never stored; whether they
// are positive is, as a bit each, where that is quicker than working it out again for the gradient.
//
// No header guard: included once for each precision.

#define AT(array, row, j) (*(NAME(vector) *)((array) + (row) * stride + (j)))

#include "relu_network_small.h"

#include "relu_network_large.h"

#include "relu_network_signs.h"

#include "relu_network_many.h"

#include "relu_network_pair.h"


// `count` blocks of neurons from neuron `first` on.
SB_INLINE void NAME(group)(REAL *weights, const REAL *signs, const NAME(tile) * tile, long first,
                           int count, const int neurons, long D, long d, const REAL *rate,
                           const int kept) {
  NAME(neurons) blocks[GROUP];
  for (int b = 0; b < count; b++) {
    const long r = first + b * neurons;
    blocks[b].weights = weights + r * D;
    blocks[b].signs = signs + r * d;
    blocks[b].bits = kept ? tile->active_bits + r * (tile->length / LANES) : NULL;
  }
  // The inputs of diffusion: d coordinates, and time or a constant or both.
  if (D == 2 && d == 1) {
    NAME(small_group)(blocks, count, tile, neurons, 2, 1, rate, kept);
  } else if (D == 3 && d == 1) {
    NAME(small_group)(blocks, count, tile, neurons, 3, 1, rate, kept);
  } else if (D == 3 && d == 2) {
    NAME(small_group)(blocks, count, tile, neurons, 3, 2, rate, kept);
  } else if (D == 4 && d == 2) {
    NAME(small_group)(blocks, count, tile, neurons, 4, 2, rate, kept);
  } else if (D == 4 && d == 3) {
    NAME(small_group)(blocks, count, tile, neurons, 4, 3, rate, kept);
  } else {
    NAME(large_group)(blocks, count, tile, neurons, D, d, rate, kept);
  }
}

// All neurons: a gradient step where `rate` is not NULL, then the sums of the outputs.
SB_CLONES
static void NAME(sweep)(REAL *weights, const REAL *signs, long width, long D, long d,
                        const NAME(tile) * tile, const REAL *rate) {
  const long size = d * tile->stride;
  memset(tile->sums, 0, (size_t)size * sizeof(double));
  if (d > FEW_OUTPUTS) {
    if (tile->active_bits != NULL) {
      NAME(many_sweep)(weights, width, D, d, tile, rate, 1);
    } else {
      NAME(many_sweep)(weights, width, D, d, tile, rate, 0);
    }
    return;
  }
  for (long chunk = 0; chunk < width; chunk += CHUNK) {
    memset(tile->partial, 0, (size_t)size * sizeof(REAL));
    const long end = chunk + CHUNK < width ? chunk + CHUNK : width;
    long r = chunk;
    while (r < end) {
      // Whole blocks as far as they go, then single neurons.
      const int isWhole = r + BLOCK <= end;
      const long blocks = isWhole ? (end - r) / BLOCK : end - r;
      const int count = (int)(blocks < GROUP ? blocks : GROUP);
      if (tile->active_bits != NULL) {
        if (isWhole) {
          NAME(group)(weights, signs, tile, r, count, BLOCK, D, d, rate, 1);
        } else {
          NAME(group)(weights, signs, tile, r, count, 1, D, d, rate, 1);
        }
      } else if (isWhole) {
        NAME(group)(weights, signs, tile, r, count, BLOCK, D, d, rate, 0);
      } else {
        NAME(group)(weights, signs, tile, r, count, 1, D, d, rate, 0);
      }
      r += count * (isWhole ? BLOCK : 1);
    }
    for (long index = 0; index < size; index++) tile->sums[index] += (double)tile->partial[index];
  }
}

// The residuals at the present outputs, and the pulls that follow from them.
static void NAME(update_residuals)(const NAME(tile) * tile, long d, double scale) {
#pragma clang fp contract(fast)
  const long stride = tile->stride;
  for (long i = 0; i < d; i++) {
    for (long j = i * stride; j < i * stride + tile->count; j++) {
      tile->residuals[j] = (REAL)(scale * tile->sums[j]) - tile->targets[j];
    }
  }
  if (d > FEW_OUTPUTS) {
    NAME(fill_pulls)(tile, d);
    return;
  }
  for (long row = 0; row < NAME(pull_rows)(d); row++) {
    for (long j = 0; j < tile->count; j++) {
      REAL pull = tile->residuals[j];
      for (long i = 1; i < d; i++) {
        pull += (row >> (i - 1) & 1 ? -1 : 1) * tile->residuals[i * stride + j];
      }
      tile->pulls[row * stride + j] = pull;
    }
  }
}

static void NAME(store_outputs)(const NAME(tile) * tile, long width, long d, REAL *outputs) {
  const double scale = 1 / sqrt((double)width);
  for (long j = 0; j < tile->count; j++) {
    for (long i = 0; i < d; i++) {
      outputs[j * d + i] = (REAL)(scale * tile->sums[i * tile->stride + j]);
    }
  }
}

void NAME(sb_relu_forward)(const REAL *weights, const REAL *signs, long width, long D, long d,
                           const REAL *inputs, long n, REAL *outputs) {
  const long points = 512;
  const size_t bytes = NAME(tile_bytes)(points, D, d);
  char *memory = sb_allocate_lines(bytes + NAME(roster_bytes)(width, D, d));
  NAME(roster) roster;
  if (d > FEW_OUTPUTS) roster = NAME(make_roster)(memory + bytes, signs, width, D, d);
  for (long first = 0; first < n; first += points) {
    const long count = first + points < n ? points : n - first;
    NAME(tile) tile = NAME(lay_out)(memory, inputs + first * D, count, D, d);
    tile.roster = &roster;
    // Without a rate the weights are only read.
    NAME(sweep)((REAL *)weights, signs, width, D, d, &tile, NULL);
    NAME(store_outputs)(&tile, width, d, outputs + first * d);
  }
  free(memory);
}

// The bytes of the bits kept for all neurons and points; 0 where there would be too many.
static size_t NAME(flag_bytes)(long width, long n) {
  const size_t bytes =
      (size_t)NAME(places)(width) * (size_t)NAME(vectors)(n) * sizeof(NAME(flags));
  return bytes <= MOST_FLAG_BYTES ? bytes : 0;
}

long NAME(sb_relu_workspace)(long width, long D, long d, long n) {
  const size_t bytes = NAME(tile_bytes)(n, D, d) + NAME(flag_bytes)(width, n) +
                       NAME(roster_bytes)(width, D, d) + 64;
  return (long)((bytes + sizeof(REAL) - 1) / sizeof(REAL));
}

void NAME(sb_relu_gradient_descent)(REAL *weights, const REAL *signs, long width, long D, long d,
                                    const REAL *inputs, const REAL *labels,
                                    const REAL *offset_or_NULL, long n, REAL learning_rate,
                                    long steps, REAL *outputs, REAL *workspace) {
  NAME(tile) tile = NAME(lay_out)(workspace, inputs, n, D, d);
  char *end = (char *)(tile.buffer + NAME(buffer_size)(d));
  NAME(roster) roster;
  if (d > FEW_OUTPUTS) {
    roster = NAME(make_roster)(end, signs, width, D, d);
    tile.roster = &roster;
    end += NAME(roster_bytes)(width, D, d);
  }
  if (keeps_bits() && NAME(flag_bytes)(width, n) > 0) {
    tile.active_bits = (NAME(flags) *)(end + (64 - (size_t)end % 64) % 64);
  }
  for (long j = 0; j < n; j++) {
    for (long i = 0; i < d; i++) {
      const REAL offset = offset_or_NULL == NULL ? 0 : offset_or_NULL[j * d + i];
      tile.targets[i * tile.stride + j] = labels[j * d + i] + offset;
    }
  }
  const double scale = 1 / sqrt((double)width);
  const REAL rate = (REAL)((double)learning_rate * scale);
  NAME(sweep)(weights, signs, width, D, d, &tile, NULL);
  for (long step = 0; step < steps; step++) {
    NAME(update_residuals)(&tile, d, scale);
    NAME(sweep)(weights, signs, width, D, d, &tile, &rate);
  }
  NAME(store_outputs)(&tile, width, d, outputs);
}

#undef AT
