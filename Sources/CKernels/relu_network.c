#include "relu_network.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "vectors.h"

enum {
  BLOCK = 4,          // neurons taken together; vectors of points in a tile of the general loops
  CHUNK = 256,        // neurons whose outputs are summed at working precision, then in double
  RUN = 64,           // vectors of points whose gradients are summed before they go into the total
  SMALL_INPUTS = 4,   // the largest D with loops of its own
  SMALL_OUTPUTS = 3,  // the largest d with loops of its own
};

// The loops are written once, in the two headers below, and compiled for each precision.

#define REAL double
#define LANES 8
#define NAME(name) name##_f64
#include "relu_network_tile.h"
#include "relu_network_loops.h"
#undef REAL
#undef LANES
#undef NAME

#define REAL float
#define LANES 16
#define NAME(name) name##_f32
#include "relu_network_tile.h"
#include "relu_network_loops.h"
