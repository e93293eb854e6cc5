// The loops of the two-layer ReLU network for any D and d, in tiles of BLOCK neurons by BLOCK vectors of
// points.
//
// No header guard: included once for each precision, by relu_network_loops.h.

// out[r][v] = Σₖ rows[r size + k] columns[k][j + v LANES] over neurons r and vectors v.
SB_INLINE void NAME(products)(const REAL *restrict rows, const REAL *restrict columns, long stride,
                              long j, long size, const int neurons, const int vectors,
                              NAME(vector) * out) {
#pragma clang fp contract(fast)
  NAME(vector) sums[BLOCK * BLOCK];
#pragma unroll
  for (int index = 0; index < neurons * vectors; index++) sums[index] = (NAME(vector)){0};
  for (long k = 0; k < size; k++) {
#pragma unroll
    for (int r = 0; r < neurons; r++) {
#pragma unroll
      for (int v = 0; v < vectors; v++) {
        sums[r * vectors + v] += rows[r * size + k] * AT(columns, k, j + v * LANES);
      }
    }
  }
#pragma unroll
  for (int index = 0; index < neurons * vectors; index++) out[index] = sums[index];
}

// The gradient of a block of neurons over a few vectors of points; `kept` as in `small_gradient`.
SB_INLINE void NAME(gradient_part)(const NAME(neurons) * block, const NAME(tile) * tile,
                                   NAME(vector) *restrict gradient, long j, const int neurons,
                                   const int vectors, long D, long d, const int kept) {
#pragma clang fp contract(fast)
  const long stride = tile->stride;
  const REAL *restrict inputs = tile->inputs;
  const NAME(vector) zero = {0};
  NAME(vector) active[BLOCK * BLOCK], pull[BLOCK * BLOCK];
  if (!kept) {
    NAME(products)(block->weights, inputs, stride, j, D, neurons, vectors, active);
  }
  NAME(products)(block->signs, tile->residuals, stride, j, d, neurons, vectors, pull);
#pragma unroll
  for (int r = 0; r < neurons; r++) {
#pragma unroll
    for (int v = 0; v < vectors; v++) {
      const int index = r * vectors + v;
      NAME(lanes) on;
      if (kept) {
        on = __builtin_convertvector(block->bits[(j / LANES + v) * neurons + r], NAME(lanes)) != 0;
      } else {
        on = ~(active[index] < 0);
      }
      pull[index] = on ? pull[index] : zero;
    }
  }
  for (long k = 0; k < D; k++) {
    // All that a coordinate needs is loaded once, and the neurons' sums advance side by side.
    NAME(vector) input[BLOCK], sum[BLOCK];
#pragma unroll
    for (int v = 0; v < vectors; v++) input[v] = AT(inputs, k, j + v * LANES);
#pragma unroll
    for (int r = 0; r < neurons; r++) sum[r] = gradient[k * BLOCK + r];
#pragma unroll
    for (int v = 0; v < vectors; v++) {
#pragma unroll
      for (int r = 0; r < neurons; r++) sum[r] += pull[r * vectors + v] * input[v];
    }
#pragma unroll
    for (int r = 0; r < neurons; r++) gradient[k * BLOCK + r] = sum[r];
  }
}

// The share of a block of neurons in the outputs at a few vectors of points; `kept` as in
// `small_outputs`.
SB_INLINE void NAME(output_part)(const NAME(neurons) * block, const NAME(tile) * tile, long j,
                                 const int neurons, const int vectors, long D, long d,
                                 const int kept) {
#pragma clang fp contract(fast)
  const long stride = tile->stride;
  REAL *restrict partial = tile->partial;
  const REAL *restrict signs = block->signs;
  const NAME(vector) zero = {0};
  NAME(vector) active[BLOCK * BLOCK];
  NAME(products)(block->weights, tile->inputs, stride, j, D, neurons, vectors, active);
#pragma unroll
  for (int r = 0; r < neurons; r++) {
#pragma unroll
    for (int v = 0; v < vectors; v++) {
      const int index = r * vectors + v;
      const NAME(lanes) on = ~(active[index] < 0);
      if (kept) {
        block->bits[(j / LANES + v) * neurons + r] = __builtin_convertvector(on, NAME(flags));
      }
      active[index] = on ? active[index] : zero;
    }
  }
  for (long i = 0; i < d; i++) {
    NAME(vector) sign[BLOCK], sum[BLOCK];
#pragma unroll
    for (int r = 0; r < neurons; r++) sign[r] = (NAME(vector))signs[r * d + i];
#pragma unroll
    for (int v = 0; v < vectors; v++) sum[v] = AT(partial, i, j + v * LANES);
#pragma unroll
    for (int r = 0; r < neurons; r++) {
#pragma unroll
      for (int v = 0; v < vectors; v++) sum[v] += sign[r] * active[r * vectors + v];
    }
#pragma unroll
    for (int v = 0; v < vectors; v++) AT(partial, i, j + v * LANES) = sum[v];
  }
}

// The gradients of a group of blocks over a few points: as many as stay in the nearest cache with what the
// blocks add to.
SB_INLINE void NAME(gradient_stretch)(const NAME(neurons) * blocks, int count,
                                      const NAME(tile) * tile, long start, long stop,
                                      const int neurons, long D, long d, const int kept) {
  for (int b = 0; b < count; b++) {
    NAME(vector) *gradient = (NAME(vector) *)tile->gradient + b * D * BLOCK;
    long j = start;
    for (; j + BLOCK * LANES <= stop; j += BLOCK * LANES) {
      NAME(gradient_part)(&blocks[b], tile, gradient, j, neurons, BLOCK, D, d, kept);
    }
    for (; j < stop; j += LANES) {
      NAME(gradient_part)(&blocks[b], tile, gradient, j, neurons, 1, D, d, kept);
    }
  }
}

// A group of blocks: a gradient step where `rate` is not NULL, then their share of the outputs.
SB_INLINE void NAME(large_group)(const NAME(neurons) * blocks, int count, const NAME(tile) * tile,
                                 const int neurons, long D, long d, const REAL *rate,
                                 const int kept) {
#pragma clang fp contract(fast)
  const long length = tile->length, run = RUN * LANES, stretch = STRETCH * LANES;
  if (rate != NULL) {
    NAME(vector) *gradient = (NAME(vector) *)tile->gradient;
    NAME(vector) *total = (NAME(vector) *)tile->total;
    const long size = count * D * BLOCK;
    memset(total, 0, (size_t)size * sizeof(NAME(vector)));
    for (long start = 0; start < length; start += run) {
      const long stop = start + run < length ? start + run : length;
      memset(gradient, 0, (size_t)size * sizeof(NAME(vector)));
      for (long part = start; part < stop; part += stretch) {
        const long end = part + stretch < stop ? part + stretch : stop;
        NAME(gradient_stretch)(blocks, count, tile, part, end, neurons, D, d, kept);
      }
      for (long index = 0; index < size; index++) total[index] += gradient[index];
    }
    for (int b = 0; b < count; b++) {
      for (long k = 0; k < D; k++) {
        NAME(vector) sums;
        NAME(lane_sums)(&total[(b * D + k) * BLOCK], neurons, &sums);
#pragma unroll
        for (int r = 0; r < neurons; r++) blocks[b].weights[r * D + k] -= *rate * sums[r];
      }
    }
  }
  for (long part = 0; part < length; part += stretch) {
    const long end = part + stretch < length ? part + stretch : length;
    for (int b = 0; b < count; b++) {
      long j = part;
      for (; j + BLOCK * LANES <= end; j += BLOCK * LANES) {
        NAME(output_part)(&blocks[b], tile, j, neurons, BLOCK, D, d, kept);
      }
      for (; j < end; j += LANES) NAME(output_part)(&blocks[b], tile, j, neurons, 1, D, d, kept);
    }
  }
}
