// Products with the tangent kernel's matrix that never hold more of it than a tile.
#include <stdlib.h>
#include <string.h>

#include "tangent_kernel.h"
#include "tangent_kernel_lanes.h"
#include "vectors.h"

// sums[row][column] += Σⱼ values[row][j] c[column][j] over a tile, for `width` columns.
SB_INLINE void tile_product(const double *values, const double *c, long stride, long size,
                            const int width, long columns, vector *sums) {
#pragma clang fp contract(fast)
  vector part[rows_together * 4];
#pragma unroll
  for (int index = 0; index < rows_together * width; index++) part[index] = (vector){0};
  for (long j = 0; j < size; j += lanes) {
#pragma unroll
    for (int column = 0; column < width; column++) {
#pragma unroll
      for (int row = 0; row < rows_together; row++) {
        part[row * width + column] += *(const vector *)(values + row * tile + j) *
                                      *(const vector *)(c + column * stride + j);
      }
    }
  }
#pragma unroll
  for (int row = 0; row < rows_together; row++) {
#pragma unroll
    for (int column = 0; column < width; column++) {
      sums[row * columns + column] += part[row * width + column];
    }
  }
}

// Some blocks of `rows_together` rows of K c: kernel values a tile at a time, then their products with c.
SB_INLINE void product_rows(const double *z, const double *halves, const double *scales, long blocks,
                            const packed_rows *packed, long dimension, const double *c,
                            long columns, vector *sums) {
  double values[rows_together * tile] __attribute__((aligned(64)));
  const long together = columns_together(dimension, tile);
  for (long index = 0; index < blocks * rows_together * columns; index++) sums[index] = (vector){0};
  for (long first = 0; first < packed->stride; first += together) {
    const long size = first + together < packed->stride ? together : packed->stride - first;
    for (long block = 0; block < blocks; block++) {
      const long i = block * rows_together;
      vector *own = sums + i * columns;
      kappas(z + i * dimension, halves + i * dimension, scales + i, packed, first, size, dimension,
             values, tile);
      long column = 0;
      for (; column + 4 <= columns; column += 4) {
        tile_product(values, c + column * packed->stride + first, packed->stride, size, 4, columns,
                     own + column);
      }
      for (; column < columns; column++) {
        tile_product(values, c + column * packed->stride + first, packed->stride, size, 1, columns,
                     own + column);
      }
    }
  }
}

SB_CLONES
static void product(const double *z, const double *halves, const double *scales, long blocks,
                    const packed_rows *packed, long dimension, const double *c, long columns,
                    vector *sums) {
  switch (dimension) {
#define CASE(D)                                                                        \
  case D:                                                                              \
    product_rows(z, halves, scales, blocks, packed, D, c, columns, sums);              \
    break;
    CASE(2)
    CASE(3)
    CASE(4)
    CASE(5)
    CASE(6)
    CASE(7)
#undef CASE
    default: product_rows(z, halves, scales, blocks, packed, dimension, c, columns, sums); break;
  }
}

void sb_tangent_kernel_product(const double *z, long n, const double *w, long m, long dimension,
                               const double *c, long columns, double *out, long ld) {
  const packed_rows packed = pack(w, m, dimension);
  const long stride = packed.stride;
  // Entries past the last one are zero, and so are the kernel's there.
  double *padded_c = sb_allocate_lines((size_t)(stride * columns) * sizeof(double));
  memset(padded_c, 0, (size_t)(stride * columns) * sizeof(double));
  for (long column = 0; column < columns; column++) {
    memcpy(padded_c + column * stride, c + column * m, (size_t)m * sizeof(double));
  }
  // Rows past the last one are zero and not stored.
  const long padded = (n + rows_together - 1) / rows_together * rows_together;
  double *rows = sb_allocate_lines((size_t)(padded * dimension) * sizeof(double));
  memset(rows, 0, (size_t)(padded * dimension) * sizeof(double));
  memcpy(rows, z, (size_t)(n * dimension) * sizeof(double));
  const unit_rows units = half_units(rows, padded, dimension);
  // Where a pass over the columns is long, more rows share it.
  const long most = dimension < many_inputs ? 1 : blocks_together;
  vector *sums = sb_allocate_lines((size_t)(most * rows_together * columns) * sizeof(vector));
  for (long i = 0; i < padded; i += most * rows_together) {
    const long left = (padded - i) / rows_together, blocks = left < most ? left : most;
    product(rows + i * dimension, units.half + i * dimension, units.scales + i, blocks, &packed,
            dimension, padded_c, columns, sums);
    for (long row = 0; row < blocks * rows_together && i + row < n; row++) {
      for (long column = 0; column < columns; column++) {
        const double *lane = (const double *)(sums + row * columns + column);
        out[column * ld + i + row] = ((lane[0] + lane[4]) + (lane[2] + lane[6])) +
                                     ((lane[1] + lane[5]) + (lane[3] + lane[7]));
      }
    }
  }
  free(sums);
  free(units.half);
  free(rows);
  free(padded_c);
  free(packed.raw);
}
