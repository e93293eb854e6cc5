// The C loops of ScoreBound: a counter-based random generator, the tangent kernel, the laws of noisy
// atoms and of Gaussian mixtures, and the training of a two-layer ReLU network.
#ifndef SCOREBOUND_CKERNELS_H
#define SCOREBOUND_CKERNELS_H

#include "gaussian_mixture.h"
#include "instruction_set.h"
#include "philox.h"
#include "relu_network.h"
#include "smoothed_empirical.h"
#include "tangent_kernel.h"

#endif
