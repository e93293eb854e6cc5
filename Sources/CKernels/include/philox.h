// Philox4x32-10, a counter-based generator: a keyed bijection of 128-bit counters.
//
// Reference: Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3".
#ifndef SCOREBOUND_PHILOX_H
#define SCOREBOUND_PHILOX_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The image of a counter under a key: one block of four random words.
void sb_philox4x32_10(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]);

/// A stream of words: the blocks of one item, in order.
///
/// `counter[0]` is the block, `counter[1]` the item, `counter[2..3]` belong to the identity of the
/// key and never change. An item owns its 2^32 blocks (2^34 words, 2^33 doubles): the block number
/// never carries into the item, so one item can never draw the words of another. After its last
/// block an item would begin again at its first.
typedef struct {
  uint32_t counter[4];
  uint32_t key[2];
  uint32_t buffer[4];
  uint32_t used;  // words of the buffer already handed out; 4 when it is empty
} sb_philox_state;

/// Goes to the first word of an item.
void sb_philox_seek(sb_philox_state *state, uint32_t item);

/// The next 32 random bits.
unsigned long sb_philox_get(void *state);

/// A uniform number in [0, 1) with 53 random bits from two words, the first the high part.
double sb_philox_get_double(void *state);

/// The generator as a static `gsl_rng_type`, whose state is an `sb_philox_state`.
const void *sb_philox_rng_type(void);

#ifdef __cplusplus
}
#endif

#endif
