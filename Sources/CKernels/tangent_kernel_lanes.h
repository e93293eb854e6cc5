// A few rows of the tangent kernel at a time, over columns that lie in lanes.
#ifndef SCOREBOUND_TANGENT_KERNEL_LANES_H
#define SCOREBOUND_TANGENT_KERNEL_LANES_H

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

// How κ is computed. With c = z·z′, σ = sign c and the unit vectors u, v,
//
//   t = |u − σv|²/4,   φ = 2 asin √t ∈ [0, π/2],   κ = c (½ − φ/2π) for c ≥ 0,   κ = c φ/2π else.
//
// φ is the angle between z and the nearer of ±z′, so that no digit is lost near parallel or
// antiparallel pairs, where the arc cosine of a rounded cosine loses half of them.
//
// From `many_inputs` on, t = ½ − ½ |c|/(|z| |z′|) where that is at least `near`, which costs a third. An error δ of t
// is seen as δ/(π √t), at most 5.1 δ, and δ is a few roundings of a product of unit vectors.

enum {
  lanes = 8,
  tile = 256,         // columns worked on at a time
  rows_together = 4,  // rows that share a pass over c
  many_inputs = 8,    // the least dimension whose products are taken in tiles
  vectors_together = 4,  // vectors of columns in such a tile
  blocks_together = 16,  // times rows_together: rows that share a pass over the columns of many inputs
};

static const double near = 0x1p-8;

typedef double vector __attribute__((ext_vector_type(8)));
typedef double loose_vector __attribute__((ext_vector_type(8), aligned(8)));
typedef long bits __attribute__((ext_vector_type(8)));
typedef float single_vector __attribute__((ext_vector_type(8)));

// asin(√t)/(2π√t) on 0 ≤ t ≤ ½: interpolation at the 16 Chebyshev nodes in 50 digits (mpmath),
// then in powers of t, rounded to doubles. The error times 2√t, which κ/(z·z′) sees, is below
// 1.3e-15.
static const double asin_coefficients[16] = {
    0x1.45f306dc9c872p-3, 0x1.b2995e7b9d964p-6, 0x1.8723a1a84e40dp-7, 0x1.d1a46a7da84c9p-8,
    0x1.3ce1f5c4e9a49p-8, 0x1.d339a93eec77ep-9, 0x1.62cdd4a059900p-9, 0x1.66da2604c868fp-9,
    -0x1.a07aa4c14f4bap-10, 0x1.26703fa534af7p-6, -0x1.c789886a203cfp-5, 0x1.254f27eebf273p-3,
    -0x1.fc7dfa4e34121p-3, 0x1.2db7cb1a2b426p-2, -0x1.ad7cc88c87a81p-3, 0x1.25cee766d9ba3p-4,
};

// Rows in lanes: coordinate k of row j at values[k pitch + j], as given and as half a unit vector; and √½ over
// the norm of each. `stride` rows, whole vectors of them; those past the last one are zero.
typedef struct {
  long stride;
  long pitch;
  double *raw;
  double *half;
  double *scales;
} packed_rows;

// What is known of rows that do not lie in lanes: half their unit vectors, and √½ over their norms.
typedef struct {
  double *half;
  double *scales;
} unit_rows;

// Half the unit vector of a row, zero for a zero row; scaled first, so that no square overflows. Returns √½ over
// the norm, zero for a zero row and NaN for a norm whose products are not safe.
static double half_unit(const double *row, long dimension, double *half) {
  double largest = 0;
  for (long k = 0; k < dimension; k++) {
    const double size = fabs(row[k]);
    if (!(size <= largest)) largest = size;
  }
  double squares = 0;
  for (long k = 0; k < dimension; k++) {
    half[k] = largest == 0 ? 0 : row[k] / largest;
    squares += half[k] * half[k];
  }
  const double scale = largest == 0 ? 0 : 0.5 / sqrt(squares);
  for (long k = 0; k < dimension; k++) half[k] *= scale;
  if (largest == 0) return 0;
  return largest > 1e-150 && largest < 1e150 ? sqrt(2) * scale / largest : NAN;
}

static unit_rows half_units(const double *rows, long count, long dimension) {
  const size_t size = (size_t)(count * dimension);
  unit_rows units = {.half = sb_allocate_lines((size + (size_t)count) * sizeof(double))};
  units.scales = units.half + size;
  for (long i = 0; i < count; i++) {
    units.scales[i] = half_unit(rows + i * dimension, dimension, units.half + i * dimension);
  }
  return units;
}

static packed_rows pack(const double *rows, long count, long dimension) {
  const long stride = (count + lanes - 1) / lanes * lanes;
  // The columns of a tile lie side by side in the nearest cache, which repeats after 64 vectors.
  const long pitch = stride + (64 + 5 - stride / lanes % 64) % 64 * lanes;
  packed_rows packed = {.stride = stride, .pitch = pitch};
  const size_t size = (size_t)(pitch * dimension);
  const size_t bytes = (2 * size + (size_t)stride) * sizeof(double);
  packed.raw = sb_allocate_lines(bytes);
  packed.half = packed.raw + size;
  packed.scales = packed.half + size;
  memset(packed.raw, 0, bytes);
  const unit_rows units = half_units(rows, count, dimension);
  for (long j = 0; j < count; j++) {
    for (long k = 0; k < dimension; k++) {
      packed.raw[k * pitch + j] = rows[j * dimension + k];
      packed.half[k * pitch + j] = units.half[j * dimension + k];
    }
    packed.scales[j] = units.scales[j];
  }
  free(units.half);
  return packed;
}

// κ of products c and their t. Several go through each operation side by side, so that a core does not wait for
// one long chain.
SB_INLINE void kappa_of(const vector *product, const vector *t, const int count, vector *result) {
#pragma clang fp contract(fast)
  vector doubled[rows_together], series[rows_together];
#pragma unroll
  for (int row = 0; row < count; row++) {
    // 2√t from the reciprocal root in single precision and one Newton step: relative error 3e-14,
    // which κ/√(κ(z,z) κ(z′,z′)) sees at most 0.2 times.
    const vector reciprocal = __builtin_convertvector(
        1 / __builtin_elementwise_sqrt(__builtin_convertvector(t[row], single_vector)), vector);
    const vector root = t[row] * reciprocal;
    doubled[row] = root * (3 - root * reciprocal);
    series[row] = asin_coefficients[15];
  }
#pragma unroll
  for (int i = 14; i >= 0; i--) {
#pragma unroll
    for (int row = 0; row < count; row++) series[row] = series[row] * t[row] + asin_coefficients[i];
  }
#pragma unroll
  for (int row = 0; row < count; row++) {
    const vector turn = doubled[row] * series[row];
    result[row] = product[row] * (product[row] < 0 ? turn : 0.5 - turn);
  }
}

// κ of `count` rows with the `lanes` rows from j on.
SB_INLINE void kappa(const double *rows, const double *halves, const int count,
                     const packed_rows *columns, long j, long dimension, vector *result) {
#pragma clang fp contract(fast)
  const long pitch = columns->pitch;
  vector product[rows_together], sign[rows_together], t[rows_together];
#pragma unroll
  for (int row = 0; row < count; row++) product[row] = 0;
  for (long k = 0; k < dimension; k++) {
    const vector column = *(const vector *)(columns->raw + k * pitch + j);
#pragma unroll
    for (int row = 0; row < count; row++) product[row] += rows[row * dimension + k] * column;
  }
#pragma unroll
  for (int row = 0; row < count; row++) {
    sign[row] = (vector)(((bits)product[row] & (bits)(vector)(-0.0)) | (bits)(vector)(1.0));
    // Not zero, so that its reciprocal root is finite; too small to be seen in any κ.
    t[row] = 1e-37;
  }
  for (long k = 0; k < dimension; k++) {
    const vector column = *(const vector *)(columns->half + k * pitch + j);
#pragma unroll
    for (int row = 0; row < count; row++) {
      const vector difference = halves[row * dimension + k] - sign[row] * column;
      t[row] += difference * difference;
    }
  }
  kappa_of(product, t, count, result);
}

// t of a row and the `lanes` rows from j on, by the difference of their unit vectors.
SB_INLINE void near_t(const double *half, const packed_rows *columns, long j, long dimension,
                      const vector *product, vector *t) {
#pragma clang fp contract(fast)
  const vector sign = (vector)(((bits)*product & (bits)(vector)(-0.0)) | (bits)(vector)(1.0));
  vector sum = 1e-37;
  for (long k = 0; k < dimension; k++) {
    const vector column = *(const vector *)(columns->half + k * columns->pitch + j);
    const vector difference = half[k] - sign * column;
    sum += difference * difference;
  }
  *t = *t >= near ? *t : sum;
}

// The same as `kappa` for many inputs and some vectors of columns, row by row. What a pair's value is does not
// depend on its neighbours.
SB_INLINE void kappa_tile(const double *rows, const double *halves, const double *scales,
                          const int count, const packed_rows *columns, long j, long dimension,
                          const int vectors, vector *result) {
#pragma clang fp contract(fast)
  enum { most = rows_together * vectors_together };
  vector product[most], t[most];
#pragma unroll
  for (int index = 0; index < count * vectors; index++) product[index] = 0;
  for (long k = 0; k < dimension; k++) {
    const double *column = columns->raw + k * columns->pitch + j;
#pragma unroll
    for (int row = 0; row < count; row++) {
#pragma unroll
      for (int v = 0; v < vectors; v++) {
        product[row * vectors + v] +=
            rows[row * dimension + k] * *(const vector *)(column + v * lanes);
      }
    }
  }
  bits any = 0;
#pragma unroll
  for (int row = 0; row < count; row++) {
#pragma unroll
    for (int v = 0; v < vectors; v++) {
      const vector scale = scales[row] * *(const vector *)(columns->scales + j + v * lanes);
      const int index = row * vectors + v;
      t[index] = 0.5 - __builtin_elementwise_abs(product[index]) * scale;
      // Also where one is not a number.
      any |= ~(t[index] >= near);
    }
  }
  if (__builtin_reduce_or(any) != 0) {
#pragma unroll
    for (int row = 0; row < count; row++) {
#pragma unroll
      for (int v = 0; v < vectors; v++) {
        const int index = row * vectors + v;
        if (__builtin_reduce_or(~(t[index] >= near)) == 0) continue;
        near_t(halves + row * dimension, columns, j + v * lanes, dimension, &product[index],
               &t[index]);
      }
    }
  }
#pragma unroll
  for (int row = 0; row < count; row++) {
    kappa_of(product + row * vectors, t + row * vectors, vectors, result + row * vectors);
  }
}

// κ of `rows_together` rows with `size` rows from j on, into `values`, where rows are `ld` apart.
SB_INLINE void kappas(const double *rows, const double *halves, const double *scales,
                      const packed_rows *columns, long j, long size, long dimension, double *values,
                      long ld) {
  long done = 0;
  if (dimension >= many_inputs) {
    vector result[rows_together * vectors_together];
    for (; done + vectors_together * lanes <= size; done += vectors_together * lanes) {
      kappa_tile(rows, halves, scales, rows_together, columns, j + done, dimension,
                 vectors_together, result);
#pragma unroll
      for (int row = 0; row < rows_together; row++) {
#pragma unroll
        for (int v = 0; v < vectors_together; v++) {
          *(vector *)(values + row * ld + done + v * lanes) = result[row * vectors_together + v];
        }
      }
    }
  }
  for (; done < size; done += lanes) {
    vector result[rows_together];
    if (dimension >= many_inputs) {
      kappa_tile(rows, halves, scales, rows_together, columns, j + done, dimension, 1, result);
    } else {
      kappa(rows, halves, rows_together, columns, j + done, dimension, result);
    }
#pragma unroll
    for (int row = 0; row < rows_together; row++) {
      *(vector *)(values + row * ld + done) = result[row];
    }
  }
}

// The columns that stay in the nearest cache while rows pass, at most `most`.
static long columns_together(long dimension, long most) {
  if (dimension < many_inputs) return most;
  const long columns = 4096 / dimension / (vectors_together * lanes) * (vectors_together * lanes);
  return columns < vectors_together * lanes ? vectors_together * lanes
                                            : columns < most ? columns : most;
}

#endif
