// Forward pass and gradient descent of the two-layer ReLU network, on the tiles of
// relu_network_tile.h and at their precision.
//
// Neurons are taken BLOCK at a time. A step is one sweep over the neurons: gradient of a block over
// all data, its new weights, its share of the new outputs. Activations are recomputed in every
// sweep, never stored.
//
// No header guard: included once for each precision.

#define AT(array, row, j) (*(NAME(vector) *)((array) + (row) * stride + (j)))

// A block of neurons where D and d are known to the compiler: a gradient step where `rate` is not
// NULL, then the block's share of the outputs. Weights and gradients stay in registers.
//
// A sign is its own inverse, so the first one is taken out of Σᵢ aᵢ rᵢ = a₁ (r₁ + Σ a₁ aᵢ rᵢ).
// Comparisons are written so that a NaN counts as active.
SB_INLINE void NAME(small_block)(REAL *weights, const REAL *signs, const NAME(tile) * tile,
                                 const int neurons, const int D, const int d, const REAL *rate) {
#pragma clang fp contract(fast)
  const long stride = tile->stride, length = tile->length;
  const NAME(vector) zero = {0};
  if (rate != NULL) {
    NAME(vector) gradient[BLOCK * SMALL_INPUTS];
    NAME(vector) *total = (NAME(vector) *)tile->total;
#pragma unroll
    for (int index = 0; index < neurons * D; index++) gradient[index] = zero;
    for (long start = 0; start < length; start += RUN * LANES) {
      if (start > 0) {
#pragma unroll
        for (int index = 0; index < neurons * D; index++) {
          total[index] = start > RUN * LANES ? total[index] + gradient[index] : gradient[index];
          gradient[index] = zero;
        }
      }
      const long stop = start + RUN * LANES < length ? start + RUN * LANES : length;
      for (long j = start; j < stop; j += LANES) {
#pragma unroll
        for (int r = 0; r < neurons; r++) {
          NAME(vector) active = weights[r * D] * AT(tile->inputs, 0, j);
#pragma unroll
          for (int k = 1; k < D; k++) active += weights[r * D + k] * AT(tile->inputs, k, j);
          NAME(vector) pull = AT(tile->residuals, 0, j);
#pragma unroll
          for (int i = 1; i < d; i++) {
            pull += (signs[r * d] * signs[r * d + i]) * AT(tile->residuals, i, j);
          }
          pull = active < 0 ? zero : pull;
#pragma unroll
          for (int k = 0; k < D; k++) gradient[k * neurons + r] += pull * AT(tile->inputs, k, j);
        }
      }
    }
    if (length > RUN * LANES) {
#pragma unroll
      for (int index = 0; index < neurons * D; index++) gradient[index] += total[index];
    }
#pragma unroll
    for (int k = 0; k < D; k++) {
      NAME(vector) sums;
      NAME(lane_sums)(&gradient[k * neurons], neurons, &sums);
#pragma unroll
      for (int r = 0; r < neurons; r++) weights[r * D + k] -= *rate * signs[r * d] * sums[r];
    }
  }
  for (long j = 0; j < length; j += LANES) {
    NAME(vector) outputs[SMALL_OUTPUTS];
#pragma unroll
    for (int i = 0; i < d; i++) outputs[i] = AT(tile->partial, i, j);
#pragma unroll
    for (int r = 0; r < neurons; r++) {
      NAME(vector) active = weights[r * D] * AT(tile->inputs, 0, j);
#pragma unroll
      for (int k = 1; k < D; k++) active += weights[r * D + k] * AT(tile->inputs, k, j);
      active = 0 > active ? zero : active;
#pragma unroll
      for (int i = 0; i < d; i++) outputs[i] += signs[r * d + i] * active;
    }
#pragma unroll
    for (int i = 0; i < d; i++) AT(tile->partial, i, j) = outputs[i];
  }
}

// out[r][v] = Σₖ rows[r size + k] columns[k][j + v LANES] over neurons r and vectors v.
SB_INLINE void NAME(products)(const REAL *rows, const REAL *columns, long stride, long j, long size,
                              const int neurons, const int vectors, NAME(vector) * out) {
#pragma clang fp contract(fast)
#pragma unroll
  for (int index = 0; index < neurons * vectors; index++) out[index] = (NAME(vector)){0};
  for (long k = 0; k < size; k++) {
#pragma unroll
    for (int r = 0; r < neurons; r++) {
#pragma unroll
      for (int v = 0; v < vectors; v++) {
        out[r * vectors + v] += rows[r * size + k] * AT(columns, k, j + v * LANES);
      }
    }
  }
}

// The gradient of a block of neurons over a few vectors of points, for any D and d.
SB_INLINE void NAME(gradient_part)(const REAL *weights, const REAL *signs, const NAME(tile) * tile,
                                   long j, const int neurons, const int vectors, long D, long d) {
#pragma clang fp contract(fast)
  const long stride = tile->stride;
  const NAME(vector) zero = {0};
  NAME(vector) active[BLOCK * BLOCK], pull[BLOCK * BLOCK];
  NAME(products)(weights, tile->inputs, stride, j, D, neurons, vectors, active);
  NAME(products)(signs, tile->residuals, stride, j, d, neurons, vectors, pull);
#pragma unroll
  for (int index = 0; index < neurons * vectors; index++) {
    pull[index] = active[index] < 0 ? zero : pull[index];
  }
  NAME(vector) *gradient = (NAME(vector) *)tile->gradient;
  for (long k = 0; k < D; k++) {
#pragma unroll
    for (int r = 0; r < neurons; r++) {
      NAME(vector) sum = gradient[k * BLOCK + r];
#pragma unroll
      for (int v = 0; v < vectors; v++) {
        sum += pull[r * vectors + v] * AT(tile->inputs, k, j + v * LANES);
      }
      gradient[k * BLOCK + r] = sum;
    }
  }
}

// The share of a block of neurons in the outputs at a few vectors of points, for any D and d.
SB_INLINE void NAME(output_part)(const REAL *weights, const REAL *signs, const NAME(tile) * tile,
                                 long j, const int neurons, const int vectors, long D, long d) {
#pragma clang fp contract(fast)
  const long stride = tile->stride;
  const NAME(vector) zero = {0};
  NAME(vector) active[BLOCK * BLOCK];
  NAME(products)(weights, tile->inputs, stride, j, D, neurons, vectors, active);
#pragma unroll
  for (int index = 0; index < neurons * vectors; index++) {
    active[index] = 0 > active[index] ? zero : active[index];
  }
  for (long i = 0; i < d; i++) {
#pragma unroll
    for (int v = 0; v < vectors; v++) {
      NAME(vector) sum = AT(tile->partial, i, j + v * LANES);
#pragma unroll
      for (int r = 0; r < neurons; r++) sum += signs[r * d + i] * active[r * vectors + v];
      AT(tile->partial, i, j + v * LANES) = sum;
    }
  }
}

// A block of neurons for any D and d: what `small_block` does, in tiles of neurons by points.
SB_INLINE void NAME(large_block)(REAL *weights, const REAL *signs, const NAME(tile) * tile,
                                 const int neurons, long D, long d, const REAL *rate) {
#pragma clang fp contract(fast)
  const long length = tile->length;
  if (rate != NULL) {
    NAME(vector) *gradient = (NAME(vector) *)tile->gradient;
    NAME(vector) *total = (NAME(vector) *)tile->total;
    const size_t bytes = (size_t)(D * BLOCK) * sizeof(NAME(vector));
    memset(total, 0, bytes);
    for (long start = 0; start < length; start += RUN * LANES) {
      const long stop = start + RUN * LANES < length ? start + RUN * LANES : length;
      memset(gradient, 0, bytes);
      long j = start;
      for (; j + BLOCK * LANES <= stop; j += BLOCK * LANES) {
        NAME(gradient_part)(weights, signs, tile, j, neurons, BLOCK, D, d);
      }
      for (; j < stop; j += LANES) {
        NAME(gradient_part)(weights, signs, tile, j, neurons, 1, D, d);
      }
      for (long index = 0; index < D * BLOCK; index++) total[index] += gradient[index];
    }
    for (long k = 0; k < D; k++) {
      NAME(vector) sums;
      NAME(lane_sums)(&total[k * BLOCK], neurons, &sums);
#pragma unroll
      for (int r = 0; r < neurons; r++) weights[r * D + k] -= *rate * sums[r];
    }
  }
  long j = 0;
  for (; j + BLOCK * LANES <= length; j += BLOCK * LANES) {
    NAME(output_part)(weights, signs, tile, j, neurons, BLOCK, D, d);
  }
  for (; j < length; j += LANES) NAME(output_part)(weights, signs, tile, j, neurons, 1, D, d);
}

#undef AT

SB_INLINE void NAME(block)(REAL *weights, const REAL *signs, const NAME(tile) * tile,
                           const int neurons, long D, long d, const REAL *rate) {
  // The inputs of diffusion: d coordinates, and time or a constant or both.
  if (D == 2 && d == 1) {
    NAME(small_block)(weights, signs, tile, neurons, 2, 1, rate);
  } else if (D == 3 && d == 1) {
    NAME(small_block)(weights, signs, tile, neurons, 3, 1, rate);
  } else if (D == 3 && d == 2) {
    NAME(small_block)(weights, signs, tile, neurons, 3, 2, rate);
  } else if (D == 4 && d == 2) {
    NAME(small_block)(weights, signs, tile, neurons, 4, 2, rate);
  } else if (D == 4 && d == 3) {
    NAME(small_block)(weights, signs, tile, neurons, 4, 3, rate);
  } else {
    NAME(large_block)(weights, signs, tile, neurons, D, d, rate);
  }
}

// All neurons: a gradient step where `rate` is not NULL, then the sums of the outputs.
SB_CLONES
static void NAME(sweep)(REAL *weights, const REAL *signs, long width, long D, long d,
                        const NAME(tile) * tile, const REAL *rate) {
  const long size = d * tile->stride;
  memset(tile->sums, 0, (size_t)size * sizeof(double));
  for (long chunk = 0; chunk < width; chunk += CHUNK) {
    memset(tile->partial, 0, (size_t)size * sizeof(REAL));
    const long end = chunk + CHUNK < width ? chunk + CHUNK : width;
    long r = chunk;
    for (; r + BLOCK <= end; r += BLOCK) {
      NAME(block)(weights + r * D, signs + r * d, tile, BLOCK, D, d, rate);
    }
    for (; r < end; r++) NAME(block)(weights + r * D, signs + r * d, tile, 1, D, d, rate);
    for (long index = 0; index < size; index++) tile->sums[index] += (double)tile->partial[index];
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
  void *memory = sb_allocate_lines(NAME(tile_bytes)(points, D, d));
  for (long first = 0; first < n; first += points) {
    const long count = first + points < n ? points : n - first;
    const NAME(tile) tile = NAME(lay_out)(memory, inputs + first * D, count, D, d);
    // Without a rate the weights are only read.
    NAME(sweep)((REAL *)weights, signs, width, D, d, &tile, NULL);
    NAME(store_outputs)(&tile, width, d, outputs + first * d);
  }
  free(memory);
}

long NAME(sb_relu_workspace)(long width, long D, long d, long n) {
  (void)width;
  return (long)((NAME(tile_bytes)(n, D, d) + sizeof(REAL) - 1) / sizeof(REAL));
}

void NAME(sb_relu_gradient_descent)(REAL *weights, const REAL *signs, long width, long D, long d,
                                    const REAL *inputs, const REAL *labels,
                                    const REAL *offset_or_NULL, long n, REAL learning_rate,
                                    long steps, REAL *outputs, REAL *workspace) {
  const NAME(tile) tile = NAME(lay_out)(workspace, inputs, n, D, d);
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
    for (long i = 0; i < d; i++) {
      for (long j = i * tile.stride; j < i * tile.stride + n; j++) {
        tile.residuals[j] = (REAL)(scale * tile.sums[j]) - tile.targets[j];
      }
    }
    NAME(sweep)(weights, signs, width, D, d, &tile, &rate);
  }
  NAME(store_outputs)(&tile, width, d, outputs);
}
