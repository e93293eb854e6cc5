// The loops of the two-layer ReLU network for many outputs and any D, with the tables of
// relu_network_signs.h.
//
// No header guard: included once for each precision, by relu_network_loops.h.

// out[r][v] = Σₖ rows[r][k] columns[k][j + v LANES] over the neurons of a block and vectors v.
SB_INLINE void NAME(block_products)(REAL *const *rows, const REAL *restrict columns, long stride,
                                    long j, long D, const int vectors, NAME(vector) * out) {
#pragma clang fp contract(fast)
  const REAL *restrict row[BLOCK];
  NAME(vector) sums[BLOCK * BLOCK];
#pragma unroll
  for (int r = 0; r < BLOCK; r++) row[r] = rows[r];
#pragma unroll
  for (int index = 0; index < BLOCK * vectors; index++) sums[index] = (NAME(vector)){0};
  for (long k = 0; k < D; k++) {
#pragma unroll
    for (int r = 0; r < BLOCK; r++) {
#pragma unroll
      for (int v = 0; v < vectors; v++) {
        sums[r * vectors + v] += row[r][k] * AT(columns, k, j + v * LANES);
      }
    }
  }
#pragma unroll
  for (int index = 0; index < BLOCK * vectors; index++) out[index] = sums[index];
}

// Where the neurons of a block are active at a few vectors from j on, into `masks`, a row a neuron.
SB_INLINE void NAME(mask_part)(const NAME(block) * block, const NAME(tile) * tile, long j,
                               NAME(lanes) * masks, const int vectors, long D) {
  NAME(vector) active[BLOCK * BLOCK];
  NAME(block_products)(block->weights, tile->inputs, tile->stride, j, D, vectors, active);
#pragma unroll
  for (int r = 0; r < BLOCK; r++) {
#pragma unroll
    for (int v = 0; v < vectors; v++) masks[r * BUFFER_ROW + v] = ~(active[r * vectors + v] < 0);
  }
}

// The same for a stretch, of a block whose bits are not kept.
SB_INLINE void NAME(masks_of)(const NAME(block) * block, const NAME(tile) * tile, long start,
                              long stop, NAME(lanes) * masks, long D) {
  long j = start;
  for (; j + BLOCK * LANES <= stop; j += BLOCK * LANES) {
    NAME(mask_part)(block, tile, j, masks + (j - start) / LANES, BLOCK, D);
  }
  for (; j < stop; j += LANES) {
    NAME(mask_part)(block, tile, j, masks + (j - start) / LANES, 1, D);
  }
}

// The rows of a neuron in a few tables, added to `out` but for the first ones, over a part of a stretch.
SB_INLINE void NAME(pull_part)(const NAME(turn) * turns, const REAL *tables, long stride, long length,
                               REAL *restrict out, const int count, const int first) {
#pragma clang fp contract(fast)
  const REAL *restrict rows[PASS];
  NAME(vector) sign[PASS];
#pragma unroll
  for (int t = 0; t < count; t++) {
    rows[t] = tables + (t * TABLE + turns[t].row) * stride;
    sign[t] = (NAME(vector))turns[t].sign;
  }
  for (long j = 0; j < length; j += LANES) {
    NAME(vector) sum = first ? (NAME(vector)){0} : AT(out, 0, j);
#pragma unroll
    for (int t = 0; t < count; t++) sum += sign[t] * AT(rows[t], 0, j);
    AT(out, 0, j) = sum;
  }
}

// The gradients of a block for a few inputs over a stretch, in registers, added to `total`.
SB_INLINE void NAME(gradient_piece)(const REAL *restrict pulls, const REAL *restrict inputs,
                                    long stride, long length, NAME(vector) *restrict total,
                                    const int size) {
#pragma clang fp contract(fast)
  NAME(vector) sums[BLOCK * PIECE];
#pragma unroll
  for (int index = 0; index < BLOCK * size; index++) sums[index] = (NAME(vector)){0};
  for (long j = 0; j < length; j += LANES) {
    NAME(vector) pull[BLOCK];
#pragma unroll
    for (int r = 0; r < BLOCK; r++) {
      pull[r] = *(const NAME(vector) *)(pulls + r * BUFFER_ROW * LANES + j);
    }
#pragma unroll
    for (int k = 0; k < size; k++) {
      const NAME(vector) input = AT(inputs, k, j);
#pragma unroll
      for (int r = 0; r < BLOCK; r++) sums[k * BLOCK + r] += pull[r] * input;
    }
  }
#pragma unroll
  for (int index = 0; index < BLOCK * size; index++) total[index] += sums[index];
}

// The pulls of a batch of blocks over a stretch, zero where neurons are not active, into the buffer.
SB_INLINE void NAME(pull_batch)(const NAME(block) * blocks, int count, const NAME(tile) * tile,
                                long start, long stop, long D, long d, const int kept) {
  const long stride = tile->stride, tables = NAME(tables)(d);
  for (long part = start; part < stop; part += SLAB * LANES) {
    const long length = stop - part < SLAB * LANES ? stop - part : SLAB * LANES;
    for (long first = 0; first < tables; first += PASS) {
      const REAL *rows = tile->pulls + first * TABLE * stride + part;
      for (int neuron = 0; neuron < count * BLOCK; neuron++) {
        const NAME(turn) *turns = blocks[0].turns + neuron * tables + first;
        REAL *out = tile->buffer + neuron * BUFFER_ROW * LANES + (part - start);
        if (first + PASS <= tables && first > 0) {
          NAME(pull_part)(turns, rows, stride, length, out, PASS, 0);
        } else if (first + PASS <= tables) {
          NAME(pull_part)(turns, rows, stride, length, out, PASS, 1);
        } else {
          // What is left goes one by one, from zero on where it is all there is.
          for (long t = 0; t < tables - first; t++) {
            const REAL *row = rows + t * TABLE * stride;
            if (first + t == 0) {
              NAME(pull_part)(turns + t, row, stride, length, out, 1, 1);
            } else {
              NAME(pull_part)(turns + t, row, stride, length, out, 1, 0);
            }
          }
        }
      }
    }
  }
  NAME(lanes) masks[BLOCK * BUFFER_ROW];
  for (int b = 0; b < count; b++) {
    if (!kept) NAME(masks_of)(&blocks[b], tile, start, stop, masks, D);
    for (long j = start; j < stop; j += LANES) {
#pragma unroll
      for (int r = 0; r < BLOCK; r++) {
        NAME(lanes) on;
        if (kept) {
          on = __builtin_convertvector(blocks[b].bits[j / LANES * BLOCK + r], NAME(lanes)) != 0;
        } else {
          on = masks[r * BUFFER_ROW + (j - start) / LANES];
        }
        REAL *pull = tile->buffer + (b * BLOCK + r) * BUFFER_ROW * LANES + (j - start);
        AT(pull, 0, 0) = on ? AT(pull, 0, 0) : (NAME(vector)){0};
      }
    }
  }
}

// The gradients of a batch of blocks over a stretch of points, added to `total`.
SB_INLINE void NAME(many_gradients)(const NAME(block) * blocks, int count, const NAME(tile) * tile,
                                    long start, long stop, NAME(vector) * total, long D, long d,
                                    const int kept) {
  const long stride = tile->stride, length = stop - start;
  NAME(pull_batch)(blocks, count, tile, start, stop, D, d, kept);
  const long pieces = (D + PIECE - 1) / PIECE;
  for (long piece = 0; piece < pieces; piece++) {
    const long first = D * piece / pieces, size = D * (piece + 1) / pieces - first;
    const REAL *inputs = tile->inputs + first * stride + start;
    for (int b = 0; b < count; b++) {
      const REAL *pulls = tile->buffer + b * BLOCK * BUFFER_ROW * LANES;
      NAME(vector) *sums = total + (b * D + first) * BLOCK;
      switch (size) {
        case 1: NAME(gradient_piece)(pulls, inputs, stride, length, sums, 1); break;
        case 2: NAME(gradient_piece)(pulls, inputs, stride, length, sums, 2); break;
        case 3: NAME(gradient_piece)(pulls, inputs, stride, length, sums, 3); break;
        case 4: NAME(gradient_piece)(pulls, inputs, stride, length, sums, 4); break;
        case 5: NAME(gradient_piece)(pulls, inputs, stride, length, sums, 5); break;
        default: NAME(gradient_piece)(pulls, inputs, stride, length, sums, PIECE); break;
      }
    }
  }
}

// All sums ±aᵣ of the activations of a block at a few vectors from j on, up to a common sign, into `out`, which
// has BLOCK vectors of points a row; the bits of active neurons where `kept`.
SB_INLINE void NAME(sums_part)(const NAME(block) * block, const NAME(tile) * tile, long j,
                               NAME(vector) *restrict out, const int vectors, long D,
                               const int kept) {
  NAME(vector) active[BLOCK * BLOCK];
  NAME(block_products)(block->weights, tile->inputs, tile->stride, j, D, vectors, active);
  NAME(flags) *restrict bits = kept ? block->bits + j / LANES * BLOCK : NULL;
#pragma unroll
  for (int v = 0; v < vectors; v++) {
    NAME(vector) sums[TABLE];
#pragma unroll
    for (int r = 0; r < BLOCK; r++) {
      const NAME(vector) value = active[r * vectors + v];
      const NAME(lanes) on = ~(value < 0);
      if (kept) bits[v * BLOCK + r] = __builtin_convertvector(on, NAME(flags));
      const NAME(vector) positive = on ? value : (NAME(vector)){0};
      if (r == 0) {
        sums[0] = positive;
      } else {
#pragma unroll
        for (int row = 0; row < 1 << (r - 1); row++) {
          sums[row + (1 << (r - 1))] = sums[row] - positive;
          sums[row] += positive;
        }
      }
    }
#pragma unroll
    for (int row = 0; row < TABLE; row++) out[row * BLOCK + v] = sums[row];
  }
}

// The share of a batch of blocks in the outputs at a few vectors of points from j on.
SB_INLINE void NAME(many_outputs)(const NAME(block) * blocks, int count, const NAME(tile) * tile,
                                  long j, const int vectors, long D, long d, const int kept) {
#pragma clang fp contract(fast)
  const long stride = tile->stride;
  NAME(vector) sums[BATCH * TABLE * BLOCK];
  for (int b = 0; b < count; b++) {
    NAME(sums_part)(&blocks[b], tile, j, sums + b * TABLE * BLOCK, vectors, D, kept);
  }
  const NAME(turn) *restrict columns = blocks[0].columns;
  REAL *restrict partial = tile->partial;
  for (long i = 0; i < d; i++) {
    NAME(vector) output[BLOCK];
#pragma unroll
    for (int v = 0; v < vectors; v++) output[v] = AT(partial, i, j + v * LANES);
    for (int b = 0; b < count; b++) {
      const NAME(turn) column = columns[b * d + i];
      const NAME(vector) *own = sums + (b * TABLE + column.row) * BLOCK;
      const NAME(vector) sign = (NAME(vector))column.sign;
#pragma unroll
      for (int v = 0; v < vectors; v++) output[v] += sign * own[v];
    }
#pragma unroll
    for (int v = 0; v < vectors; v++) AT(partial, i, j + v * LANES) = output[v];
  }
}

// A step against the gradients of a group of blocks, which lie in lanes.
SB_INLINE void NAME(many_step)(const NAME(block) * blocks, int count, NAME(vector) * total, long D,
                               REAL rate) {
#pragma clang fp contract(fast)
  for (int b = 0; b < count; b++) {
    for (long k = 0; k < D; k++) {
      NAME(vector) sums;
      NAME(lane_sums)(&total[(b * D + k) * BLOCK], BLOCK, &sums);
      for (int r = 0; r < blocks[b].count; r++) blocks[b].weights[r][k] -= rate * sums[r];
    }
  }
}

// A group of blocks: a gradient step where `rate` is not NULL, then their share of the outputs.
SB_INLINE void NAME(many_group)(const NAME(block) * blocks, int count, const NAME(tile) * tile,
                                long D, long d, const REAL *rate, const int kept) {
  const long length = tile->length, stretch = LONG_STRETCH * LANES;
  if (rate != NULL) {
    NAME(vector) *total = (NAME(vector) *)tile->total;
    memset(total, 0, (size_t)(count * D * BLOCK) * sizeof(NAME(vector)));
    for (long start = 0; start < length; start += stretch) {
      const long stop = start + stretch < length ? start + stretch : length;
      for (int b = 0; b < count; b += BATCH) {
        NAME(many_gradients)(&blocks[b], count - b < BATCH ? count - b : BATCH, tile, start, stop,
                             total + b * D * BLOCK, D, d, kept);
      }
    }
    NAME(many_step)(blocks, count, total, D, *rate);
  }
  // Inputs of a few vectors stay in the nearest cache while the blocks pass.
  long j = 0;
  for (; j + BLOCK * LANES <= length; j += BLOCK * LANES) {
    for (int b = 0; b < count; b += BATCH) {
      const int batch = count - b < BATCH ? count - b : BATCH;
      NAME(many_outputs)(&blocks[b], batch, tile, j, BLOCK, D, d, kept);
    }
  }
  for (; j < length; j += LANES) {
    for (int b = 0; b < count; b += BATCH) {
      const int batch = count - b < BATCH ? count - b : BATCH;
      NAME(many_outputs)(&blocks[b], batch, tile, j, 1, D, d, kept);
    }
  }
}
