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

enum {
  lanes = 8,
  tile = 256,         // columns worked on at a time
  rows_together = 4,  // rows that share a pass over c
};

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

// Rows in lanes: coordinate k of row j at values[k stride + j], as given and as half a unit vector.
typedef struct {
  long stride;
  double *raw;
  double *half;
} packed_rows;

// Half the unit vector of a row, zero for a zero row; scaled first, so that no square overflows.
static void half_unit(const double *row, long dimension, double *half) {
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
}

static double *half_units(const double *rows, long count, long dimension) {
  double *halves = sb_allocate_lines((size_t)(count * dimension) * sizeof(double));
  for (long i = 0; i < count; i++) {
    half_unit(rows + i * dimension, dimension, halves + i * dimension);
  }
  return halves;
}

static packed_rows pack(const double *rows, long count, long dimension) {
  const long stride = (count + lanes - 1) / lanes * lanes;
  packed_rows packed = {.stride = stride};
  const size_t size = (size_t)(stride * dimension) * sizeof(double);
  packed.raw = sb_allocate_lines(2 * size);
  packed.half = packed.raw + stride * dimension;
  memset(packed.raw, 0, 2 * size);
  double *halves = half_units(rows, count, dimension);
  for (long j = 0; j < count; j++) {
    for (long k = 0; k < dimension; k++) {
      packed.raw[k * stride + j] = rows[j * dimension + k];
      packed.half[k * stride + j] = halves[j * dimension + k];
    }
  }
  free(halves);
  return packed;
}

// κ of `count` rows with the `lanes` rows from j on. Several rows go through each operation side by
// side, so that a core does not wait for one long chain.
SB_INLINE void kappa(const double *rows, const double *halves, const int count,
                     const packed_rows *columns, long j, long dimension, vector *result) {
#pragma clang fp contract(fast)
  const long stride = columns->stride;
  vector product[rows_together], sign[rows_together], t[rows_together];
#pragma unroll
  for (int row = 0; row < count; row++) product[row] = 0;
  for (long k = 0; k < dimension; k++) {
    const vector column = *(const vector *)(columns->raw + k * stride + j);
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
    const vector column = *(const vector *)(columns->half + k * stride + j);
#pragma unroll
    for (int row = 0; row < count; row++) {
      const vector difference = halves[row * dimension + k] - sign[row] * column;
      t[row] += difference * difference;
    }
  }
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

#endif
