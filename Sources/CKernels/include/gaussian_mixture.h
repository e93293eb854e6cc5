// The law of αX + √h Z for a mixture X of Gaussians and Z standard normal: at points x the posterior
// mean E[X | x], the score ∇ log p(x), the label noise tr Cov(X | x) and the log density log p(x).
//
// With Σ = U diag(λ) Uᵀ for each component, σ = α² λ + h and y = Uᵀ(x − α μ):
//
//   log r ∝ log π − ½ Σ log σ − ½ Σ y²/σ,   f = μ + U [α λ y/σ],   s = −U [y/σ],
//   E[X | x] = Σ r f,   ∇ log p = Σ r s,   tr Cov = Σ r (Σ h λ/σ + |f − E[X | x]|²)
//
// Exponentials are taken relative to the largest, so that none underflows that matters.
//
// All matrices are row-major. Results depend on the arguments and the instruction set alone, and those
// of a point not on the others.
#ifndef SCOREBOUND_GAUSSIAN_MIXTURE_H
#define SCOREBOUND_GAUSSIAN_MIXTURE_H

#ifdef __cplusplus
extern "C" {
#endif

/// The numbers that describe a component in `dimension` dimensions: log π, 1 where all λ are equal and
/// U is not looked at, else 0; μ; λ, ascending; and U transposed, a principal axis a row.
long sb_gaussian_component_size(long dimension);

/// Writes means and scores (count x dimension), label noises and log densities (count) at points
/// (count x dimension), each with its own factor α > 0 and variance h > 0.
void sb_gaussian_mixture(const double *components, long number, long dimension,
                         const double *points, const double *factors, const double *variances,
                         long count, double *means, double *scores, double *label_noise,
                         double *log_densities);

#ifdef __cplusplus
}
#endif

#endif
