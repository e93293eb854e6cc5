#include "gaussian_mixture.h"

#include <math.h>
#include <stdlib.h>

#include "vector_functions.h"
#include "vectors.h"

long sb_gaussian_component_size(long dimension) { return 2 + 2 * dimension + dimension * dimension; }

// What a component contributes at eight points.
typedef struct {
  vector *exponent;  // log r + const
  vector *spread;    // Σ h λ/σ
  vector *shift;     // f − μ, d
  vector *score;     // s, d
} contribution;

static contribution of_component(vector *memory, long k, long dimension) {
  vector *own = memory + k * (2 + 2 * dimension);
  return (contribution){own, own + 1, own + 2, own + 2 + dimension};
}

// One component at eight points x with their α and h; `gap` holds d vectors.
SB_INLINE void component(const double *parameters, long dimension, const vector *x,
                         const vector *factor, const vector *variance, vector *gap,
                         const contribution *out) {
#pragma clang fp contract(fast)
  const int is_isotropic = parameters[1] != 0;
  const double *mean = parameters + 2, *eigenvalues = mean + dimension;
  const double *axes = eigenvalues + dimension;
  for (long i = 0; i < dimension; i++) {
    gap[i] = x[i] - *factor * mean[i];
    out->shift[i] = 0;
    out->score[i] = 0;
  }
  vector squares = 0, logarithms = 0, spread = 0, inverse = 0, log_variance = 0;
  for (long axis = 0; axis < dimension; axis++) {
    const double eigenvalue = eigenvalues[axis];
    // They ascend, so equal ones are neighbours.
    if (axis == 0 || eigenvalue != eigenvalues[axis - 1]) {
      log_variance = *factor * *factor * eigenvalue + *variance;
      inverse = 1 / log_variance;
      logarithm(&log_variance);
    }
    logarithms += log_variance;
    spread += *variance * eigenvalue * inverse;
    vector y = 0;
    if (is_isotropic) {
      y = gap[axis];
    } else {
      for (long i = 0; i < dimension; i++) y += axes[axis * dimension + i] * gap[i];
    }
    const vector direction = y * inverse;
    squares += y * direction;
    if (is_isotropic) {
      out->shift[axis] = *factor * eigenvalue * direction;
      out->score[axis] = -direction;
    } else {
      const vector along = *factor * eigenvalue * direction;
      for (long i = 0; i < dimension; i++) {
        out->shift[i] += axes[axis * dimension + i] * along;
        out->score[i] -= axes[axis * dimension + i] * direction;
      }
    }
  }
  *out->exponent = parameters[0] - 0.5 * (logarithms + squares);
  *out->spread = spread;
}

// Eight points, in lanes; f, s, v and log p come back in `result`: 2 d + 2 vectors.
SB_CLONES
static void eight_points(const double *components, long number, long dimension, const vector *x,
                         const vector *factor, const vector *variance, vector *memory,
                         vector *result) {
#pragma clang fp contract(fast)
  const long size = sb_gaussian_component_size(dimension);
  vector *gap = memory + number * (2 + 2 * dimension);
  vector largest = 0;
  for (long k = 0; k < number; k++) {
    const contribution own = of_component(memory, k, dimension);
    component(components + k * size, dimension, x, factor, variance, gap, &own);
    // Written so that a NaN of the first component stays.
    largest = k == 0 ? *own.exponent : *own.exponent > largest ? *own.exponent : largest;
  }
  vector *mean = result, *score = result + dimension;
  vector normalizer = 0;
  for (long k = 0; k < number; k++) {
    const contribution own = of_component(memory, k, dimension);
    *own.exponent -= largest;
    exponential(own.exponent);
    normalizer += *own.exponent;
  }
  for (long i = 0; i < 2 * dimension; i++) result[i] = 0;
  for (long k = 0; k < number; k++) {
    const contribution own = of_component(memory, k, dimension);
    const double *center = components + k * size + 2;
    *own.exponent /= normalizer;
    for (long i = 0; i < dimension; i++) {
      mean[i] += *own.exponent * (center[i] + own.shift[i]);
      score[i] += *own.exponent * own.score[i];
    }
  }
  vector noise = 0;
  for (long k = 0; k < number; k++) {
    const contribution own = of_component(memory, k, dimension);
    const double *center = components + k * size + 2;
    vector square = *own.spread;
    for (long i = 0; i < dimension; i++) {
      const vector distance = center[i] + own.shift[i] - mean[i];
      square += distance * distance;
    }
    noise += *own.exponent * square;
  }
  logarithm(&normalizer);
  result[2 * dimension] = noise;
  result[2 * dimension + 1] = largest + normalizer - 0.5 * (double)dimension * log(2 * M_PI);
}

void sb_gaussian_mixture(const double *components, long number, long dimension,
                         const double *points, const double *factors, const double *variances,
                         long count, double *means, double *scores, double *label_noise,
                         double *log_densities) {
  const long contributions = number * (2 + 2 * dimension);
  const long vectors = contributions + dimension + (dimension + 2) + (2 * dimension + 2);
  vector *memory = sb_allocate_lines((size_t)vectors * sizeof(vector));
  vector *x = memory + contributions + dimension;
  vector *level = x + dimension;
  vector *result = level + 2;
  for (long first = 0; first < count; first += lanes) {
    const long filled = count - first < lanes ? count - first : lanes;
    for (int lane = 0; lane < lanes; lane++) {
      // The first point again fills the lanes past the last one.
      const long q = first + (lane < filled ? lane : 0);
      for (long i = 0; i < dimension; i++) x[i][lane] = points[q * dimension + i];
      level[0][lane] = factors[q];
      level[1][lane] = variances[q];
    }
    eight_points(components, number, dimension, x, level, level + 1, memory, result);
    for (long lane = 0; lane < filled; lane++) {
      const long q = first + lane;
      for (long i = 0; i < dimension; i++) {
        means[q * dimension + i] = result[i][lane];
        scores[q * dimension + i] = result[dimension + i][lane];
      }
      label_noise[q] = result[2 * dimension][lane];
      log_densities[q] = result[2 * dimension + 1][lane];
    }
  }
  free(memory);
}
