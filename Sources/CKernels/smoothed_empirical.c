#include "smoothed_empirical.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "vector_functions.h"
#include "vectors.h"

// How a point is evaluated. With a the atom nearest to x/α, δⱼ = aⱼ − a and g = x − αa,
//
//   |x − αa|²/2h − |x − αaⱼ|²/2h = Σᵢ δⱼᵢ (αgᵢ/h − ½(α²/h) δⱼᵢ) ≤ 0,
//
// a product of differences: subtracting the squares themselves would lose digits far out and for
// small h. The weights rⱼ, their exponentials, are at most 1 and the largest is 1.

enum { tile = 512 };  // atoms whose weights are held at a time

// Atoms in lanes: coordinate i of atom j at values[i stride + j]; copies of the first atom fill the
// last lanes.
typedef struct {
  long count;
  long stride;
  double *values;
} packed_atoms;

static packed_atoms pack(const double *atoms, long n, long dimension) {
  packed_atoms packed = {.count = n, .stride = (n + lanes - 1) / lanes * lanes};
  packed.values = sb_allocate_lines((size_t)(packed.stride * dimension) * sizeof(double));
  for (long i = 0; i < dimension; i++) {
    for (long j = 0; j < packed.stride; j++) {
      packed.values[i * packed.stride + j] = atoms[(j < n ? j : 0) * dimension + i];
    }
  }
  return packed;
}

// The atom nearest to x/α, the first of equals.
SB_INLINE long nearest(const packed_atoms *atoms, const double *x, double factor, long dimension) {
#pragma clang fp contract(fast)
  vector smallest = INFINITY;
  bits where = 0;
  bits index = {0, 1, 2, 3, 4, 5, 6, 7};
  for (long j = 0; j < atoms->stride; j += lanes) {
    vector square = 0;
    for (long i = 0; i < dimension; i++) {
      const vector gap = x[i] - factor * *(const vector *)(atoms->values + i * atoms->stride + j);
      square += gap * gap;
    }
    const bits closer = square < smallest;
    smallest = closer ? square : smallest;
    where = closer ? index : where;
    index += lanes;
  }
  long best = 0;
  for (int lane = 1; lane < lanes; lane++) {
    if (smallest[lane] < smallest[best] ||
        (smallest[lane] == smallest[best] && where[lane] < where[best])) {
      best = lane;
    }
  }
  return where[best];
}

SB_INLINE double sum(const vector *v) {
  const double *lane = (const double *)v;
  return ((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7]));
}

// Weights of a tile of atoms; returns their sum in lanes.
SB_INLINE void tile_weights(const packed_atoms *atoms, long first, long size, const double *center,
                            const double *slope, double curvature, long dimension, double *weights,
                            vector *total) {
#pragma clang fp contract(fast)
  vector part = 0;
  for (long j = 0; j < size; j += lanes) {
    vector weight = 0;
    for (long i = 0; i < dimension; i++) {
      const vector difference =
          *(const vector *)(atoms->values + i * atoms->stride + first + j) - center[i];
      weight += difference * (slope[i] - curvature * difference);
    }
    exponential(&weight);
    const long left = atoms->count - first - j;
    if (left < lanes) {
      const bits index = {0, 1, 2, 3, 4, 5, 6, 7};
      weight = index < left ? weight : (vector)(0.0);
    }
    *(vector *)(weights + j) = weight;
    part += weight;
  }
  *total += part;
}

// The mean of the atoms under their weights, and the log of the weights' sum. `scratch` holds the
// center, the slopes and, in lanes, the moments.
SB_INLINE void point(const packed_atoms *atoms, const double *x, double factor, double variance,
                     long dimension, vector *scratch, double *log_sum, double *square,
                     double *mean) {
#pragma clang fp contract(fast)
  double weights[tile] __attribute__((aligned(64)));
  vector *moments = scratch;
  double *center = (double *)(scratch + dimension);
  double *slope = center + dimension;
  const long closest = nearest(atoms, x, factor, dimension);
  *square = 0;
  for (long i = 0; i < dimension; i++) {
    center[i] = atoms->values[i * atoms->stride + closest];
    const double gap = x[i] - factor * center[i];
    *square += gap * gap;
    slope[i] = factor / variance * gap;
    moments[i] = 0;
  }
  const double curvature = 0.5 * factor * factor / variance;
  vector total = 0;
  for (long first = 0; first < atoms->stride; first += tile) {
    const long size = first + tile < atoms->stride ? tile : atoms->stride - first;
    tile_weights(atoms, first, size, center, slope, curvature, dimension, weights, &total);
    for (long i = 0; i < dimension; i++) {
      const double *values = atoms->values + i * atoms->stride + first;
      vector part = 0;
      for (long j = 0; j < size; j += lanes) {
        part += *(const vector *)(weights + j) * (*(const vector *)(values + j) - center[i]);
      }
      moments[i] += part;
    }
  }
  const double normalizer = sum(&total);
  *log_sum = log(normalizer);
  for (long i = 0; i < dimension; i++) mean[i] = center[i] + sum(moments + i) / normalizer;
}

SB_CLONES
static void evaluate(const packed_atoms *atoms, const double *x, double factor, double variance,
                     long dimension, vector *scratch, double *log_sum, double *square,
                     double *mean) {
  switch (dimension) {
    case 1: point(atoms, x, factor, variance, 1, scratch, log_sum, square, mean); break;
    case 2: point(atoms, x, factor, variance, 2, scratch, log_sum, square, mean); break;
    case 3: point(atoms, x, factor, variance, 3, scratch, log_sum, square, mean); break;
    case 4: point(atoms, x, factor, variance, 4, scratch, log_sum, square, mean); break;
    default: point(atoms, x, factor, variance, dimension, scratch, log_sum, square, mean); break;
  }
}

void sb_smoothed_empirical(const double *atoms, long n, long dimension, const double *points,
                           const double *factors, const double *variances, long count,
                           double *log_densities, double *means) {
  const packed_atoms packed = pack(atoms, n, dimension);
  // Moments in lanes, then center and slopes.
  vector *scratch = sb_allocate_lines((size_t)dimension * (sizeof(vector) + 2 * sizeof(double)));
  for (long q = 0; q < count; q++) {
    const double *x = points + q * dimension;
    double *mean = means + q * dimension;
    double log_sum, square;
    evaluate(&packed, x, factors[q], variances[q], dimension, scratch, &log_sum, &square, mean);
    log_densities[q] = log_sum - log((double)n) - square / (2 * variances[q]) -
                       0.5 * (double)dimension * log(2 * M_PI * variances[q]);
    // Comparisons pass over a NaN; it is passed on here.
    if (!isfinite(square)) {
      log_densities[q] = NAN;
      for (long i = 0; i < dimension; i++) mean[i] = NAN;
    }
  }
  free(scratch);
  free(packed.values);
}
