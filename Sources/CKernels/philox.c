#include "philox.h"

#include <gsl/gsl_rng.h>
#include <string.h>

void sb_philox4x32_10(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]) {
  uint32_t x0 = counter[0], x1 = counter[1], x2 = counter[2], x3 = counter[3];
  uint32_t k0 = key[0], k1 = key[1];
  for (int round = 0; round < 10; round++) {
    const uint64_t p0 = (uint64_t)0xD2511F53u * x0;
    const uint64_t p1 = (uint64_t)0xCD9E8D57u * x2;
    const uint32_t y0 = (uint32_t)(p1 >> 32) ^ x1 ^ k0;
    const uint32_t y2 = (uint32_t)(p0 >> 32) ^ x3 ^ k1;
    x1 = (uint32_t)p1;
    x3 = (uint32_t)p0;
    x0 = y0;
    x2 = y2;
    // The key schedule is a Weyl sequence: the golden ratio, and the square root of 3, less one.
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

void sb_philox_seek(sb_philox_state *state, uint32_t item) {
  state->counter[0] = 0;
  state->counter[1] = item;
  state->used = 4;
}

static inline uint32_t next_word(sb_philox_state *state) {
  if (state->used >= 4) {
    sb_philox4x32_10(state->counter, state->key, state->buffer);
    state->counter[0]++;  // wraps without a carry: counter[1] is another item's
    state->used = 0;
  }
  return state->buffer[state->used++];
}

unsigned long sb_philox_get(void *state) { return next_word(state); }

double sb_philox_get_double(void *state) {
  const uint64_t high = next_word(state);
  const uint64_t low = next_word(state);
  return (double)((high << 32 | low) >> 11) * 0x1p-53;
}

static void set_seed(void *state, unsigned long seed) {
  sb_philox_state *stream = state;
  memset(stream, 0, sizeof *stream);
  stream->key[0] = (uint32_t)seed;
  stream->key[1] = (uint32_t)((uint64_t)seed >> 32);
  stream->used = 4;
}

static const gsl_rng_type philox_type = {
    .name = "philox4x32-10",
    .max = 0xffffffffUL,
    .min = 0,
    .size = sizeof(sb_philox_state),
    .set = set_seed,
    .get = sb_philox_get,
    .get_double = sb_philox_get_double,
};

const void *sb_philox_rng_type(void) { return &philox_type; }
