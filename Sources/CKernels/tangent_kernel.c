#include "tangent_kernel.h"

#include <stdlib.h>
#include <string.h>

#include "tangent_kernel_lanes.h"
#include "vectors.h"

// Rows of the matrix, columns from `first` to `end`; `first` is a multiple of the lanes.
SB_INLINE void matrix_rows(const double *z, const double *halves, const double *scales,
                           const int count, const packed_rows *columns, long first, long end,
                           long dimension, double *out, long ld) {
  long j = first;
  if (dimension >= many_inputs) {
    vector values[rows_together * vectors_together];
    for (; j + vectors_together * lanes <= end; j += vectors_together * lanes) {
      kappa_tile(z, halves, scales, count, columns, j, dimension, vectors_together, values);
#pragma unroll
      for (int row = 0; row < count; row++) {
#pragma unroll
        for (int v = 0; v < vectors_together; v++) {
          *(loose_vector *)(out + row * ld + j + v * lanes) = values[row * vectors_together + v];
        }
      }
    }
  }
  for (; j < end; j += lanes) {
    vector values[rows_together];
    if (dimension >= many_inputs) {
      kappa_tile(z, halves, scales, count, columns, j, dimension, 1, values);
    } else {
      kappa(z, halves, count, columns, j, dimension, values);
    }
#pragma unroll
    for (int row = 0; row < count; row++) {
      double *target = out + row * ld + j;
      if (j + lanes <= end) {
        *(loose_vector *)target = values[row];
      } else {
        memcpy(target, &values[row], (size_t)(end - j) * sizeof(double));
      }
    }
  }
}

SB_INLINE void matrix_part(const double *z, const double *halves, const double *scales, long n,
                           const packed_rows *columns, long first, long end, long dimension,
                           double *out, long ld) {
  long i = 0;
  for (; i + rows_together <= n; i += rows_together) {
    matrix_rows(z + i * dimension, halves + i * dimension, scales + i, rows_together, columns, first,
                end, dimension, out + i * ld, ld);
  }
  for (; i < n; i++) {
    matrix_rows(z + i * dimension, halves + i * dimension, scales + i, 1, columns, first, end,
                dimension, out + i * ld, ld);
  }
}

SB_CLONES
static void matrix(const double *z, const double *halves, const double *scales, long n,
                   const packed_rows *columns, long first, long end, long dimension, double *out,
                   long ld) {
  switch (dimension) {
    case 2: matrix_part(z, halves, scales, n, columns, first, end, 2, out, ld); break;
    case 3: matrix_part(z, halves, scales, n, columns, first, end, 3, out, ld); break;
    case 4: matrix_part(z, halves, scales, n, columns, first, end, 4, out, ld); break;
    case 5: matrix_part(z, halves, scales, n, columns, first, end, 5, out, ld); break;
    case 6: matrix_part(z, halves, scales, n, columns, first, end, 6, out, ld); break;
    case 7: matrix_part(z, halves, scales, n, columns, first, end, 7, out, ld); break;
    default: matrix_part(z, halves, scales, n, columns, first, end, dimension, out, ld); break;
  }
}

void sb_tangent_kernel(const double *z, long n, const double *w, long m, long dimension,
                       double *out, long ld) {
  const packed_rows columns = pack(w, m, dimension);
  const unit_rows units = half_units(z, n, dimension);
  // Tiles of columns that stay in the cache while the rows pass.
  const long together = columns_together(dimension, tile);
  for (long first = 0; first < m; first += together) {
    const long end = first + together < m ? first + together : m;
    matrix(z, units.half, units.scales, n, &columns, first, end, dimension, out, ld);
  }
  free(units.half);
  free(columns.raw);
}

enum { strip = 64 };  // rows of a symmetric matrix worked on at a time

// Writes the part of the rows from `first` on that lies right of a diagonal tile below it, in square
// blocks: a column by itself touches another page with each entry.
static void mirror(double *out, long ld, long first, long end, long n) {
  for (long left = end; left < n; left += strip) {
    const long right = left + strip < n ? left + strip : n;
    for (long j = left; j < right; j++) {
      for (long i = first; i < end; i++) out[j * ld + i] = out[i * ld + j];
    }
  }
}

void sb_tangent_kernel_symmetric(const double *z, long n, long dimension, long part, long parts,
                                 double *out, long ld) {
  const packed_rows columns = pack(z, n, dimension);
  const unit_rows units = half_units(z, n, dimension);
  const long together = columns_together(dimension, n), strips = (n + strip - 1) / strip;
  // A few rows at a time, from their diagonal tile on. That tile is symmetric as it stands: both of
  // its triangles come from the same products and the same squares.
  for (long index = 0; index < strips; index++) {
    // Forth and back, since strips near the top are long.
    const long turn = index % (2 * parts);
    if (turn != part && turn != 2 * parts - 1 - part) continue;
    const long i = index * strip, end = i + strip < n ? i + strip : n;
    for (long first = i; first < n; first += together) {
      const long last = first + together < n ? first + together : n;
      matrix(z + i * dimension, units.half + i * dimension, units.scales + i, end - i, &columns,
             first, last, dimension, out + i * ld, ld);
    }
    mirror(out, ld, i, end, n);
  }
  free(units.half);
  free(columns.raw);
}
