// The law of αX + √h Z for X uniform on n atoms and Z standard normal: its log density and the
// posterior mean E[X | αX + √h Z = x],
//
//   ρ(x) = (1/n) Σⱼ N(x; α aⱼ, h I),   E[X | x] = Σⱼ aⱼ N(x; α aⱼ, h I) / Σⱼ N(x; α aⱼ, h I),
//
// whence ∇ρ/ρ = (α E[X | x] − x)/h. Every term is taken relative to the nearest atom's, so neither
// underflows, however far out x is. Relative error of ρ(x) and error of the mean, in units of the
// atoms' range, below 1e-12 up to the rounding of x itself. A point that is not finite gives NaN.
//
// All matrices are row-major. Results depend on the arguments and the instruction set alone.
#ifndef SCOREBOUND_SMOOTHED_EMPIRICAL_H
#define SCOREBOUND_SMOOTHED_EMPIRICAL_H

#ifdef __cplusplus
extern "C" {
#endif

/// Writes log ρ (count) and the posterior means (count x dimension) at points x (count x
/// dimension), each with its own factor α > 0 and variance h > 0, for n ≥ 1 atoms (n x dimension).
void sb_smoothed_empirical(const double *atoms, long n, long dimension, const double *points,
                           const double *factors, const double *variances, long count,
                           double *log_densities, double *means);

#ifdef __cplusplus
}
#endif

#endif
