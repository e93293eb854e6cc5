// The loops of relu_network_many.h for two tables, which is 5 to 8 outputs, and few inputs: pulls stay in
// registers until they are in the gradients, and activations until they are in the tables. Neurons of the
// same signs go together, so that one pull is that of all, and one sum of theirs goes to the tables.
//
// No header guard: included once for each precision, by relu_network_loops.h.

// The gradients of two neurons of a block over a stretch, added to `total`; without the first table's
// signs. The rows of a uniform block are those of its first neuron.
SB_INLINE void NAME(pair_gradient)(const NAME(block) * block, const NAME(tile) * tile, long start,
                                   long stop, const NAME(lanes) * masks,
                                   NAME(vector) *restrict total, const int first, const int D,
                                   const int uniform, const int kept) {
#pragma clang fp contract(fast)
  const long stride = tile->stride;
  const REAL *restrict inputs = tile->inputs;
  const NAME(flags) *restrict bits = block->bits;
  const REAL *restrict rows[2 * PAIR];
  NAME(vector) sign[PAIR], sums[PAIR * PAIR_INPUTS];
#pragma unroll
  for (int p = 0; p < (uniform ? 1 : PAIR); p++) {
    const NAME(turn) *turn = block->turns + (first + p) * 2;
    rows[2 * p] = tile->pulls + turn[0].row * stride;
    rows[2 * p + 1] = tile->pulls + (TABLE + turn[1].row) * stride;
    sign[p] = (NAME(vector))(turn[0].sign * turn[1].sign);
  }
#pragma unroll
  for (int index = 0; index < D * PAIR; index++) sums[index] = (NAME(vector)){0};
  for (long j = start; j < stop; j += LANES) {
    NAME(vector) pull[PAIR];
#pragma unroll
    for (int p = 0; p < PAIR; p++) {
      if (p == 0 || !uniform) {
        pull[p] = AT(rows[2 * p], 0, j) + sign[p] * AT(rows[2 * p + 1], 0, j);
      } else {
        pull[p] = pull[0];
      }
    }
#pragma unroll
    for (int p = 0; p < PAIR; p++) {
      NAME(lanes) on;
      if (kept) {
        on = __builtin_convertvector(bits[j / LANES * BLOCK + first + p], NAME(lanes)) != 0;
      } else {
        on = masks[(first + p) * BUFFER_ROW + (j - start) / LANES];
      }
      pull[p] = on ? pull[p] : (NAME(vector)){0};
    }
#pragma unroll
    for (int k = 0; k < D; k++) {
      const NAME(vector) input = AT(inputs, k, j);
#pragma unroll
      for (int p = 0; p < PAIR; p++) sums[k * PAIR + p] += pull[p] * input;
    }
  }
#pragma unroll
  for (int k = 0; k < D; k++) {
#pragma unroll
    for (int p = 0; p < PAIR; p++) total[k * BLOCK + first + p] += sums[k * PAIR + p];
  }
}

// The gradients of a block over a stretch.
SB_INLINE void NAME(pair_gradients)(const NAME(block) * block, const NAME(tile) * tile, long start,
                                    long stop, NAME(vector) * total, const int D, const int kept) {
  NAME(lanes) masks[BLOCK * BUFFER_ROW];
  if (!kept) NAME(masks_of)(block, tile, start, stop, masks, D);
#pragma unroll
  for (int first = 0; first < BLOCK; first += PAIR) {
    if (block->is_uniform) {
      NAME(pair_gradient)(block, tile, start, stop, masks, total, first, D, 1, kept);
    } else {
      NAME(pair_gradient)(block, tile, start, stop, masks, total, first, D, 0, kept);
    }
  }
}

// Adds a sum over neurons of signs that are, up to that of the first output, those of `turn`, to both tables at
// a few vectors.
SB_INLINE void NAME(pair_push)(const NAME(turn) * turn, const NAME(tile) * tile, long j,
                               const NAME(vector) * sums, const int vectors) {
#pragma clang fp contract(fast)
  REAL *restrict first = tile->partial + turn[0].row * tile->stride + j;
  REAL *restrict second = tile->partial + (TABLE + turn[1].row) * tile->stride + j;
  const NAME(vector) sign = (NAME(vector))(turn[0].sign * turn[1].sign);
#pragma unroll
  for (int v = 0; v < vectors; v++) {
    *(NAME(vector) *)(first + v * LANES) += sums[v];
    *(NAME(vector) *)(second + v * LANES) += sign * sums[v];
  }
}

// The share of a group of blocks in the tables of outputs at a few vectors of points from j on. The sums of
// uniform blocks stay in registers as long as the signs are the same.
SB_INLINE void NAME(pair_outputs)(const NAME(block) * blocks, int count, const NAME(tile) * tile,
                                  long j, const int vectors, long D, const int kept) {
#pragma clang fp contract(fast)
  NAME(vector) sums[BLOCK] = {0};
  for (int b = 0; b < count; b++) {
    const NAME(block) *block = &blocks[b];
    const NAME(turn) *turns = block->turns;
    NAME(vector) active[BLOCK * BLOCK];
    NAME(block_products)(block->weights, tile->inputs, tile->stride, j, D, vectors, active);
    NAME(flags) *restrict bits = kept ? block->bits + j / LANES * BLOCK : NULL;
#pragma unroll
    for (int r = 0; r < BLOCK; r++) {
#pragma unroll
      for (int v = 0; v < vectors; v++) {
        const NAME(vector) value = active[r * vectors + v];
        const NAME(lanes) on = ~(value < 0);
        if (kept) bits[v * BLOCK + r] = __builtin_convertvector(on, NAME(flags));
        active[r * vectors + v] = on ? value : (NAME(vector)){0};
      }
    }
    if (block->is_uniform) {
#pragma unroll
      for (int r = 0; r < BLOCK; r++) {
        const NAME(vector) sign = (NAME(vector))turns[2 * r].sign;
#pragma unroll
        for (int v = 0; v < vectors; v++) sums[v] += sign * active[r * vectors + v];
      }
      if (block->is_last) {
        NAME(pair_push)(turns, tile, j, sums, vectors);
#pragma unroll
        for (int v = 0; v < vectors; v++) sums[v] = (NAME(vector)){0};
      }
    } else {
#pragma unroll
      for (int r = 0; r < BLOCK; r++) {
        const NAME(vector) sign = (NAME(vector))turns[2 * r].sign;
        NAME(vector) own[BLOCK];
#pragma unroll
        for (int v = 0; v < vectors; v++) own[v] = sign * active[r * vectors + v];
        NAME(pair_push)(turns + 2 * r, tile, j, own, vectors);
      }
    }
  }
}

// As `many_group`.
SB_INLINE void NAME(pair_group)(NAME(block) * blocks, int count, const NAME(tile) * tile,
                                long D, const REAL *rate, const int kept) {
  const long length = tile->length, stretch = LONG_STRETCH * LANES;
  if (rate != NULL) {
    NAME(vector) *total = (NAME(vector) *)tile->total;
    memset(total, 0, (size_t)(count * D * BLOCK) * sizeof(NAME(vector)));
    for (long start = 0; start < length; start += stretch) {
      const long stop = start + stretch < length ? start + stretch : length;
      for (int b = 0; b < count; b++) {
        NAME(vector) *sums = total + b * D * BLOCK;
        switch (D) {
          case 6: NAME(pair_gradients)(&blocks[b], tile, start, stop, sums, 6, kept); break;
          case 7: NAME(pair_gradients)(&blocks[b], tile, start, stop, sums, 7, kept); break;
          case 8: NAME(pair_gradients)(&blocks[b], tile, start, stop, sums, 8, kept); break;
          case 9: NAME(pair_gradients)(&blocks[b], tile, start, stop, sums, 9, kept); break;
          default: NAME(pair_gradients)(&blocks[b], tile, start, stop, sums, 10, kept); break;
        }
      }
    }
    for (int b = 0; b < count; b++) {
      for (long k = 0; k < D; k++) {
#pragma unroll
        for (int r = 0; r < BLOCK; r++) {
          total[(b * D + k) * BLOCK + r] *= blocks[b].turns[2 * r].sign;
        }
      }
    }
    NAME(many_step)(blocks, count, total, D, *rate);
  }
  for (int b = 0; b < count; b++) {
    blocks[b].is_last = b + 1 == count || !blocks[b + 1].is_uniform ||
                        !NAME(alike)(blocks[b].turns, blocks[b + 1].turns);
  }
  long j = 0;
  for (; j + BLOCK * LANES <= length; j += BLOCK * LANES) {
    NAME(pair_outputs)(blocks, count, tile, j, BLOCK, D, kept);
  }
  for (; j < length; j += LANES) NAME(pair_outputs)(blocks, count, tile, j, 1, D, kept);
}

// All neurons: as `sweep`, for many outputs.
SB_INLINE void NAME(many_sweep)(REAL *weights, long width, long D, long d, const NAME(tile) * tile,
                                const REAL *rate, const int kept) {
  const long vectors = tile->length / LANES, together = NAME(blocks_together)(D, d);
  const long rows = NAME(partial_rows)(D, d), size = rows * tile->stride;
  NAME(block) blocks[CHUNK / BLOCK];
  for (long chunk = 0; chunk < width; chunk += LONG_CHUNK) {
    const long end = chunk + LONG_CHUNK < width ? chunk + LONG_CHUNK : width;
    memset(tile->partial, 0, (size_t)size * sizeof(REAL));
    for (long first = chunk; first < end; first += together * BLOCK) {
      int count = 0;
      for (long place = first; place < end && count < together; place += BLOCK) {
        blocks[count++] = NAME(block_at)(tile->roster, place, weights, width, D, d,
                                         kept ? tile->active_bits : NULL, vectors);
      }
      if (NAME(are_paired)(D, d)) {
        NAME(pair_group)(blocks, count, tile, D, rate, kept);
      } else {
        NAME(many_group)(blocks, count, tile, D, d, rate, kept);
      }
    }
    if (NAME(are_paired)(D, d)) {
      NAME(add_tables)(tile, d);
    } else {
      for (long index = 0; index < size; index++) tile->sums[index] += (double)tile->partial[index];
    }
  }
}
