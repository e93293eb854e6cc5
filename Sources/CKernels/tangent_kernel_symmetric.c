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

// A few rows from i on, and the columns from their own on.
SB_INLINE void rows_from_diagonal(const double *z, const double *halves, long i,
                                  const packed_rows *packed, long dimension, const double *c,
                                  long columns, double *sums, vector *row_sums) {
  double values[rows_together * narrow_tile] __attribute__((aligned(64)));
  const long stride = packed->stride;
  const double *rows = z + i * dimension;
  const double *half = halves + i * dimension;
  for (long index = 0; index < rows_together * columns; index++) row_sums[index] = (vector){0};
  long first = i / lanes * lanes;
  // The diagonal: of the lanes of its columns a row takes those right of itself; its own value is
  // added apart, and those left of it belong to other rows.
  {
    vector together[rows_together];
    kappa(rows, half, rows_together, packed, first, dimension, together);
    for (int row = 0; row < rows_together; row++) {
      const long own = i + row - first;
      for (int lane = 0; lane < lanes; lane++) {
        const double value = ((const double *)&together[row])[lane];
        if (lane < own) continue;
        for (long q = 0; q < columns; q++) {
          const double *column = c + q * stride;
          sums[q * stride + i + row] += value * column[first + lane];
          if (lane > own) sums[q * stride + first + lane] += value * column[i + row];
        }
      }
    }
    first += lanes;
  }
  for (; first < stride; first += narrow_tile) {
    const long size = first + narrow_tile < stride ? narrow_tile : stride - first;
    for (long j = 0; j < size; j += lanes) {
      vector together[rows_together];
      kappa(rows, half, rows_together, packed, first + j, dimension, together);
#pragma unroll
      for (int row = 0; row < rows_together; row++) {
        *(vector *)(values + row * narrow_tile + j) = together[row];
      }
    }
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

SB_CLONES
static void strip(const double *z, const double *halves, long begin, long end,
                  const packed_rows *packed, long dimension, const double *c, long columns,
                  double *sums, vector *row_sums) {
  for (long i = begin; i < end; i += rows_together) {
    switch (dimension) {
      case 2: rows_from_diagonal(z, halves, i, packed, 2, c, columns, sums, row_sums); break;
      case 3: rows_from_diagonal(z, halves, i, packed, 3, c, columns, sums, row_sums); break;
      case 4: rows_from_diagonal(z, halves, i, packed, 4, c, columns, sums, row_sums); break;
      case 5: rows_from_diagonal(z, halves, i, packed, 5, c, columns, sums, row_sums); break;
      case 6: rows_from_diagonal(z, halves, i, packed, 6, c, columns, sums, row_sums); break;
      case 7: rows_from_diagonal(z, halves, i, packed, 7, c, columns, sums, row_sums); break;
      default:
        rows_from_diagonal(z, halves, i, packed, dimension, c, columns, sums, row_sums); break;
    }
    for (int row = 0; row < rows_together; row++) {
      for (long q = 0; q < columns; q++) {
        const double *lane = (const double *)(row_sums + row * columns + q);
        sums[q * packed->stride + i + row] += ((lane[0] + lane[4]) + (lane[2] + lane[6])) +
                                              ((lane[1] + lane[5]) + (lane[3] + lane[7]));
      }
    }
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
  double *halves = half_units(padded, stride, dimension);
  const size_t bytes = (size_t)(stride * columns) * sizeof(double);
  double *padded_c = sb_allocate_lines(bytes);
  double *sums = sb_allocate_lines(bytes);
  memset(padded_c, 0, bytes);
  memset(sums, 0, bytes);
  for (long q = 0; q < columns; q++) {
    memcpy(padded_c + q * stride, c + q * n, (size_t)n * sizeof(double));
  }
  vector *row_sums = sb_allocate_lines((size_t)(rows_together * columns) * sizeof(vector));
  // A strip of rows near the top, which are long, and one near the bottom.
  const long groups = stride / lanes;
  for (int side = 0; side < 2; side++) {
    const long position = side == 0 ? part : 2 * parts - 1 - part;
    strip(padded, halves, groups * position / (2 * parts) * lanes,
          groups * (position + 1) / (2 * parts) * lanes, &packed, dimension, padded_c, columns,
          sums, row_sums);
  }
  for (long q = 0; q < columns; q++) {
    memcpy(out + q * ld, sums + q * stride, (size_t)n * sizeof(double));
  }
  free(row_sums);
  free(sums);
  free(padded_c);
  free(halves);
  free(padded);
  free(packed.raw);
}
