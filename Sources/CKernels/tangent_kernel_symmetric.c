// Products with the symmetric matrix of the tangent kernel, each of whose values is computed once.
#include <stdlib.h>
#include <string.h>

#include "tangent_kernel.h"
#include "tangent_kernel_lanes.h"
#include "vectors.h"

enum { narrow_tile = 128 };  // c and the sums of a tile stay in the nearest cache

// What a few rows of K and a tile of columns give: to the rows' own sums the products with c of the
// columns, and to the columns' sums the products with c of the rows. Two columns of c at a time.
SB_INLINE void both_sides(const double *values, long size, const double *c, const double *row_c,
                          double *column_sums, long stride, const int width, vector *row_sums,
                          long columns) {
#pragma clang fp contract(fast)
  vector own[2 * rows_together], other[2 * rows_together];
#pragma unroll
  for (int q = 0; q < width; q++) {
#pragma unroll
    for (int row = 0; row < rows_together; row++) {
      own[q * rows_together + row] = (vector){0};
      other[q * rows_together + row] = row_c[q * stride + row];
    }
  }
  for (long j = 0; j < size; j += lanes) {
    vector v[rows_together];
#pragma unroll
    for (int row = 0; row < rows_together; row++) {
      v[row] = *(const vector *)(values + row * narrow_tile + j);
    }
#pragma unroll
    for (int q = 0; q < width; q++) {
      const vector right = *(const vector *)(c + q * stride + j);
      vector *target = (vector *)(column_sums + q * stride + j);
      vector sum = *target;
#pragma unroll
      for (int row = 0; row < rows_together; row++) {
        own[q * rows_together + row] += v[row] * right;
        sum += v[row] * other[q * rows_together + row];
      }
      *target = sum;
    }
  }
#pragma unroll
  for (int q = 0; q < width; q++) {
#pragma unroll
    for (int row = 0; row < rows_together; row++) {
      row_sums[row * columns + q] += own[q * rows_together + row];
    }
  }
}

// A few rows from i on, and their own columns: of the lanes of those a row takes the ones right of itself. Its own
// value is added apart, and those left of it belong to other rows.
SB_INLINE void diagonal_rows(const double *z, const unit_rows *units, long i,
                             const packed_rows *packed, long dimension, const double *c,
                             long columns, double *sums) {
  const long stride = packed->stride, first = i / lanes * lanes;
  double values[rows_together * lanes] __attribute__((aligned(64)));
  kappas(z + i * dimension, units->half + i * dimension, units->scales + i, packed, first, lanes,
         dimension, values, lanes);
  for (int row = 0; row < rows_together; row++) {
    const long own = i + row - first;
    for (long lane = own; lane < lanes; lane++) {
      const double value = values[row * lanes + lane];
      for (long q = 0; q < columns; q++) {
        const double *column = c + q * stride;
        sums[q * stride + i + row] += value * column[first + lane];
        if (lane > own) sums[q * stride + first + lane] += value * column[i + row];
      }
    }
  }
}

// A few rows from i on, and the columns from `first` to `end`.
SB_INLINE void row_columns(const double *z, const unit_rows *units, long i, long first, long end,
                           const packed_rows *packed, long dimension, const double *c, long columns,
                           double *sums, vector *row_sums) {
  double values[rows_together * narrow_tile] __attribute__((aligned(64)));
  const long stride = packed->stride;
  for (; first < end; first += narrow_tile) {
    const long size = first + narrow_tile < end ? narrow_tile : end - first;
    kappas(z + i * dimension, units->half + i * dimension, units->scales + i, packed, first, size,
           dimension, values, narrow_tile);
    long q = 0;
    for (; q + 2 <= columns; q += 2) {
      both_sides(values, size, c + q * stride + first, c + q * stride + i,
                 sums + q * stride + first, stride, 2, row_sums + q, columns);
    }
    if (q < columns) {
      both_sides(values, size, c + q * stride + first, c + q * stride + i,
                 sums + q * stride + first, stride, 1, row_sums + q, columns);
    }
  }
}

// The rows from `begin` to `end`, some blocks of them at a time. Where a pass over the columns is long, the
// blocks share it, beyond the last of their own columns.
SB_INLINE void strip_rows(const double *z, const unit_rows *units, long begin, long end,
                          const packed_rows *packed, long dimension, const double *c, long columns,
                          double *sums, vector *row_sums) {
  const long stride = packed->stride;
  const long most = (dimension < many_inputs ? 1 : blocks_together) * rows_together;
  const long together = columns_together(dimension, stride);
  for (long i = begin; i < end; i += most) {
    const long last = i + most < end ? i + most : end;
    const long shared = (last + lanes - 1) / lanes * lanes;
    for (long index = 0; index < (last - i) * columns; index++) row_sums[index] = (vector){0};
    for (long row = i; row < last; row += rows_together) {
      diagonal_rows(z, units, row, packed, dimension, c, columns, sums);
      row_columns(z, units, row, row / lanes * lanes + lanes, shared, packed, dimension, c, columns,
                  sums, row_sums + (row - i) * columns);
    }
    for (long first = shared; first < stride; first += together) {
      const long stop = first + together < stride ? first + together : stride;
      for (long row = i; row < last; row += rows_together) {
        row_columns(z, units, row, first, stop, packed, dimension, c, columns, sums,
                    row_sums + (row - i) * columns);
      }
    }
    for (long row = i; row < last; row++) {
      for (long q = 0; q < columns; q++) {
        const double *lane = (const double *)(row_sums + (row - i) * columns + q);
        sums[q * stride + row] += ((lane[0] + lane[4]) + (lane[2] + lane[6])) +
                                  ((lane[1] + lane[5]) + (lane[3] + lane[7]));
      }
    }
  }
}

SB_CLONES
static void strip(const double *z, const unit_rows *units, long begin, long end,
                  const packed_rows *packed, long dimension, const double *c, long columns,
                  double *sums, vector *row_sums) {
  switch (dimension) {
#define CASE(D)                                                                        \
  case D:                                                                              \
    strip_rows(z, units, begin, end, packed, D, c, columns, sums, row_sums);           \
    break;
    CASE(2)
    CASE(3)
    CASE(4)
    CASE(5)
    CASE(6)
    CASE(7)
#undef CASE
    default:
      strip_rows(z, units, begin, end, packed, dimension, c, columns, sums, row_sums);
      break;
  }
}

void sb_tangent_kernel_symmetric_product(const double *z, long n, long dimension, const double *c,
                                         long columns, long part, long parts, double *out,
                                         long ld) {
  const packed_rows packed = pack(z, n, dimension);
  const long stride = packed.stride;
  // Points past the last one are zero, and so are the kernel and c there.
  double *padded = sb_allocate_lines((size_t)(stride * dimension) * sizeof(double));
  memset(padded, 0, (size_t)(stride * dimension) * sizeof(double));
  memcpy(padded, z, (size_t)(n * dimension) * sizeof(double));
  const unit_rows units = half_units(padded, stride, dimension);
  const size_t bytes = (size_t)(stride * columns) * sizeof(double);
  double *padded_c = sb_allocate_lines(bytes);
  double *sums = sb_allocate_lines(bytes);
  memset(padded_c, 0, bytes);
  memset(sums, 0, bytes);
  for (long q = 0; q < columns; q++) {
    memcpy(padded_c + q * stride, c + q * n, (size_t)n * sizeof(double));
  }
  vector *row_sums = sb_allocate_lines((size_t)(blocks_together * rows_together * columns) * sizeof(vector));
  // A strip of rows near the top, which are long, and one near the bottom.
  const long groups = stride / lanes;
  for (int side = 0; side < 2; side++) {
    const long position = side == 0 ? part : 2 * parts - 1 - part;
    strip(padded, &units, groups * position / (2 * parts) * lanes,
          groups * (position + 1) / (2 * parts) * lanes, &packed, dimension, padded_c, columns,
          sums, row_sums);
  }
  for (long q = 0; q < columns; q++) {
    memcpy(out + q * ld, sums + q * stride, (size_t)n * sizeof(double));
  }
  free(row_sums);
  free(sums);
  free(padded_c);
  free(units.half);
  free(padded);
  free(packed.raw);
}
