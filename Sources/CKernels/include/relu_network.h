// Two-layer ReLU network with frozen signs, trained by full-batch gradient descent:
//
//   fᵢ(z) = m^(-1/2) Σᵣ a_{r,i} relu(wᵣ·z),   loss ½ Σⱼ |f(zⱼ) − f⁰(zⱼ) − yⱼ|²,
//   wᵣ ← wᵣ − η m^(-1/2) Σⱼ 1{wᵣ·zⱼ ≥ 0} (Σᵢ a_{r,i} r_{j,i}) zⱼ,   r = f − f⁰ − y.
//
// Weights m x D, signs m x d, each ±1, inputs n x D, labels, offset and outputs n x d, all row-major. No
// n x m matrix is stored. Sums run in an order fixed by the sizes and the instruction set. A NaN in
// weights or inputs gives NaN outputs.
//
// Reference: Du, Zhai, Poczos, Singh 2019, arXiv 1810.02054, for one output and without offset.
#ifndef SCOREBOUND_RELU_NETWORK_H
#define SCOREBOUND_RELU_NETWORK_H

#ifdef __cplusplus
extern "C" {
#endif

/// The network's outputs at n inputs.
void sb_relu_forward_f64(const double *weights, const double *signs, long width, long D, long d,
                         const double *inputs, long n, double *outputs);

/// Single-precision variant; sums over neurons go through double precision in blocks.
void sb_relu_forward_f32(const float *weights, const float *signs, long width, long D, long d,
                         const float *inputs, long n, float *outputs);

/// Has gradient descent keep a bit for each neuron and point that says whether the neuron is active (1), or
/// work that out anew (0), or do what is quicker on this machine (-1, as from the start). Results do not
/// depend on it; it is for tests.
void sb_relu_keep_bits(int choice);

/// The doubles of workspace that `sb_relu_gradient_descent_f64` needs.
long sb_relu_workspace_f64(long width, long D, long d, long n);

/// The floats of workspace that `sb_relu_gradient_descent_f32` needs.
long sb_relu_workspace_f32(long width, long D, long d, long n);

/// Takes gradient steps on the weights, in place.
///
/// `offset_or_NULL` is f⁰ at the inputs, subtracted from the network (subtracted initialisation).
/// On return `outputs` holds the network at the inputs after the last step, without the offset:
/// what `sb_relu_forward_f64` would give, bit for bit. Calls compose: k steps and then l steps
/// equal k + l steps bit for bit.
void sb_relu_gradient_descent_f64(double *weights, const double *signs, long width, long D, long d,
                                  const double *inputs, const double *labels,
                                  const double *offset_or_NULL, long n, double learning_rate,
                                  long steps, double *outputs, double *workspace);

/// Single-precision variant of `sb_relu_gradient_descent_f64`.
void sb_relu_gradient_descent_f32(float *weights, const float *signs, long width, long D, long d,
                                  const float *inputs, const float *labels,
                                  const float *offset_or_NULL, long n, float learning_rate,
                                  long steps, float *outputs, float *workspace);

#ifdef __cplusplus
}
#endif

#endif
