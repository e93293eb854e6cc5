// The loops of the two-layer ReLU network where D and d are small and known to the compiler, so that
// gradients of a block of neurons stay in registers.
//
// No header guard: included once for each precision, by relu_network_loops.h.

// What a block of neurons is handed: its weights and signs, and its bits in `active_bits` or NULL.
typedef struct {
  REAL *weights;
  const REAL *signs;
  NAME(flags) *bits;
} NAME(neurons);

// The gradient of a block of neurons over a run of points, where D and d are known to the compiler,
// into `sums`, from zero on where `first` says so. It stays in registers over the run.
//
// A sign is its own inverse, so the first one is taken out of Σᵢ aᵢ rᵢ = a₁ (r₁ + Σ a₁ aᵢ rᵢ), and what is
// left is one of few rows. Comparisons are written so that a NaN counts as active.
//
// With `kept` the bits say which neurons are active, as the last sweep found at these weights, and are the
// masks of the sums; the numbers are the same either way.
SB_INLINE void NAME(small_gradient)(const NAME(neurons) * block, const NAME(tile) * tile,
                                    long start, long stop, NAME(vector) * sums, const int first,
                                    const int neurons, const int D, const int d, const int kept) {
#pragma clang fp contract(fast)
  // Through restricted pointers and copies, or every store would make the compiler load weights anew.
  const long stride = tile->stride;
  const REAL *restrict inputs = tile->inputs;
  const NAME(flags) *restrict bits = block->bits;
  const NAME(vector) zero = {0};
  NAME(vector) weight[BLOCK * SMALL_INPUTS];
  if (!kept) {
#pragma unroll
    for (int index = 0; index < neurons * D; index++) {
      weight[index] = (NAME(vector))block->weights[index];
    }
  }
  const REAL *restrict pulls[BLOCK];
#pragma unroll
  for (int r = 0; r < neurons; r++) {
    long row = 0;
#pragma unroll
    for (int i = 1; i < d; i++) {
      row += (block->signs[r * d] * block->signs[r * d + i] < 0) * (1L << (i - 1));
    }
    pulls[r] = tile->pulls + row * stride;
    // A product shared between neurons would be rounded before it is added, unlike their own.
    __asm__ volatile("" : "+r"(pulls[r]));
  }
  NAME(vector) gradient[BLOCK * SMALL_INPUTS];
#pragma unroll
  for (int index = 0; index < neurons * D; index++) gradient[index] = zero;
  for (long j = start; j < stop; j += LANES) {
#pragma unroll
    for (int r = 0; r < neurons; r++) {
      NAME(vector) pull = AT(pulls[r], 0, j);
      if (kept) {
        const NAME(lanes) on =
            __builtin_convertvector(bits[j / LANES * neurons + r], NAME(lanes)) != 0;
#pragma unroll
        for (int k = 0; k < D; k++) {
          const NAME(vector) sum = gradient[k * neurons + r];
          gradient[k * neurons + r] = on ? sum + pull * AT(inputs, k, j) : sum;
        }
      } else {
        NAME(vector) active = weight[r * D] * AT(inputs, 0, j);
#pragma unroll
        for (int k = 1; k < D; k++) active += weight[r * D + k] * AT(inputs, k, j);
        pull = active < 0 ? zero : pull;
#pragma unroll
        for (int k = 0; k < D; k++) gradient[k * neurons + r] += pull * AT(inputs, k, j);
      }
    }
  }
#pragma unroll
  for (int index = 0; index < neurons * D; index++) {
    sums[index] = first ? gradient[index] : sums[index] + gradient[index];
  }
}

// A step against the gradient in `sums`, for as many weights at a time as a vector holds.
SB_INLINE void NAME(small_step)(const NAME(neurons) * block, const NAME(vector) * sums, REAL rate,
                                const int neurons, const int D, const int d) {
#pragma clang fp contract(fast)
  const int count = neurons * D;
#pragma unroll
  for (int first = 0; first < count; first += LANES) {
    const int lanes = count - first < LANES ? count - first : LANES;
    const int padded = lanes > 8 ? 16 : lanes > 4 ? 8 : lanes > 2 ? 4 : lanes;  // a power of two
    NAME(vector) gradient[LANES], total, weights = {0}, sign = {0};
#pragma unroll
    for (int lane = 0; lane < padded; lane++) {
      // The weights lie neuron by neuron, their gradients input by input.
      const int index = first + (lane < lanes ? lane : lanes - 1);
      gradient[lane] = sums[index % D * neurons + index / D];
      sign[lane] = block->signs[index / D * d];
    }
    NAME(lane_sums)(gradient, padded, &total);
    memcpy(&weights, block->weights + first, (size_t)lanes * sizeof(REAL));
    weights -= rate * sign * total;
    memcpy(block->weights + first, &weights, (size_t)lanes * sizeof(REAL));
  }
}

// A block's share of the outputs at a run of points; with `kept` it leaves there which neurons are active.
SB_INLINE void NAME(small_outputs)(const NAME(neurons) * block, const NAME(tile) * tile, long start,
                                   long stop, const int neurons, const int D, const int d,
                                   const int kept) {
#pragma clang fp contract(fast)
  const long stride = tile->stride;
  const REAL *restrict inputs = tile->inputs;
  REAL *restrict partial = tile->partial;
  NAME(flags) *restrict bits = block->bits;
  const NAME(vector) zero = {0};
  NAME(vector) weight[BLOCK * SMALL_INPUTS], sign[BLOCK * SMALL_OUTPUTS];
#pragma unroll
  for (int index = 0; index < neurons * D; index++) {
    weight[index] = (NAME(vector))block->weights[index];
  }
#pragma unroll
  for (int index = 0; index < neurons * d; index++) {
    sign[index] = (NAME(vector))block->signs[index];
  }
  for (long j = start; j < stop; j += LANES) {
    NAME(vector) outputs[SMALL_OUTPUTS];
#pragma unroll
    for (int i = 0; i < d; i++) outputs[i] = AT(partial, i, j);
#pragma unroll
    for (int r = 0; r < neurons; r++) {
      NAME(vector) active = weight[r * D] * AT(inputs, 0, j);
#pragma unroll
      for (int k = 1; k < D; k++) active += weight[r * D + k] * AT(inputs, k, j);
      const NAME(lanes) on = ~(active < 0);
      if (kept) {
        bits[j / LANES * neurons + r] = __builtin_convertvector(on, NAME(flags));
#pragma unroll
        for (int i = 0; i < d; i++) {
          outputs[i] = on ? outputs[i] + sign[r * d + i] * active : outputs[i];
        }
      } else {
        active = on ? active : zero;
#pragma unroll
        for (int i = 0; i < d; i++) outputs[i] += sign[r * d + i] * active;
      }
    }
#pragma unroll
    for (int i = 0; i < d; i++) AT(partial, i, j) = outputs[i];
  }
}

// A group of blocks, run after run of points, so that a run's data stay in the nearest cache while all
// blocks of the group pass over them.
SB_INLINE void NAME(small_group)(const NAME(neurons) * blocks, int count, const NAME(tile) * tile,
                                 const int neurons, const int D, const int d, const REAL *rate,
                                 const int kept) {
  const long length = tile->length, run = RUN * LANES;
  if (rate != NULL) {
    NAME(vector) *totals = (NAME(vector) *)tile->total;
    for (long start = 0; start < length; start += run) {
      const long stop = start + run < length ? start + run : length;
      for (int b = 0; b < count; b++) {
        NAME(vector) *sums = totals + b * BLOCK * SMALL_INPUTS;
        if (start == 0) {
          NAME(small_gradient)(&blocks[b], tile, start, stop, sums, 1, neurons, D, d, kept);
        } else {
          NAME(small_gradient)(&blocks[b], tile, start, stop, sums, 0, neurons, D, d, kept);
        }
      }
    }
    for (int b = 0; b < count; b++) {
      NAME(small_step)(&blocks[b], totals + b * BLOCK * SMALL_INPUTS, *rate, neurons, D, d);
    }
  }
  for (long start = 0; start < length; start += run) {
    const long stop = start + run < length ? start + run : length;
    for (int b = 0; b < count; b++) {
      NAME(small_outputs)(&blocks[b], tile, start, stop, neurons, D, d, kept);
    }
  }
}
