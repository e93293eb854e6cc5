// The tangent kernel of the first layer of a two-layer ReLU network,
//
//   κ(z, z′) = (z·z′) E_w[1{w·z ≥ 0} 1{w·z′ ≥ 0}] = (z·z′) (π − θ) / (2π),   θ = ∠(z, z′),
//
// with w standard normal; κ(z, z) = |z|²/2. Absolute error below 1e-13 √(κ(z,z) κ(z′,z′)) at every
// angle. Equal rows give exactly the diagonal value, a zero row gives 0, a NaN gives NaN.
//
// All matrices are row-major. Results depend on the arguments and the instruction set alone.
//
// Reference: Cho, Saul 2009, "Kernel methods for deep learning": κ is (z·z′)/2 times the
// arc-cosine kernel of order 0.
#ifndef SCOREBOUND_TANGENT_KERNEL_H
#define SCOREBOUND_TANGENT_KERNEL_H

#ifdef __cplusplus
extern "C" {
#endif

/// out[i ld + j] = κ(zᵢ, wⱼ) for z (n x dimension) and w (m x dimension), ld ≥ m.
void sb_tangent_kernel(const double *z, long n, const double *w, long m, long dimension,
                       double *out, long ld);

/// A part of the symmetric matrix out[i ld + j] = κ(zᵢ, zⱼ), equal to its transpose bit for bit; all parts
/// 0..<parts fill it. They are of about equal cost and write different entries.
void sb_tangent_kernel_symmetric(const double *z, long n, long dimension, long part, long parts,
                                 double *out, long ld);

/// out[q ld + i] = Σⱼ κ(zᵢ, wⱼ) c[q m + j] for `columns` rows of m coefficients c, without storing
/// the matrix; ld ≥ n. A row i of the kernel is summed in the same order whatever the other rows are.
void sb_tangent_kernel_product(const double *z, long n, const double *w, long m, long dimension,
                               const double *c, long columns, double *out, long ld);

/// A part of the products with the symmetric matrix K of n points, without storing it: the sum over all
/// parts 0..<parts of the rows that this writes is out[q ld + i] = Σⱼ κ(zᵢ, zⱼ) c[q n + j].
///
/// Each κ(zᵢ, zⱼ) is computed once for both of its places, which takes half of the time. The parts are
/// of about equal cost and independent; ld ≥ n.
void sb_tangent_kernel_symmetric_product(const double *z, long n, long dimension, const double *c,
                                         long columns, long part, long parts, double *out,
                                         long ld);

#ifdef __cplusplus
}
#endif

#endif
