// The random words of many trials as one sequence, for batteries of tests: what studies draw, so many words
// of each trial after those of the trial before, or a word of each of many trials in turn.
//
// The key of a stream is made here anew from its definition (Statistics/Streams/StreamKey.swift).

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "philox.h"

// One trial's stream of data: its identity, and the block that it draws from.
typedef struct {
  uint32_t identity[4], block[4];
} trial_stream;

static trial_stream *trials;
static uint64_t count, draw, item, first_trial;
static int in_turns;

static void start_trial(trial_stream *stream, uint32_t trial) {
  const uint32_t purpose_data = 2, sample_size = 256;
  const uint64_t seed = 20260115;
  const uint32_t counter[4] = {trial, purpose_data, sample_size, 0};
  const uint32_t key[2] = {(uint32_t)seed, (uint32_t)(seed >> 32)};
  sb_philox4x32_10(counter, key, stream->identity);
}

static uint32_t word_of_trial(trial_stream *stream, uint64_t number) {
  if (number % 4 == 0) {
    const uint32_t counter[4] = {(uint32_t)(number / 4), 0, stream->identity[2], stream->identity[3]};
    sb_philox4x32_10(counter, stream->identity, stream->block);
  }
  return stream->block[number % 4];
}

// The next word of the sequence.
static uint32_t next_trial_word(void) {
  if (!in_turns) {
    if (draw == 0) start_trial(trials, (uint32_t)first_trial++);
    const uint32_t word = word_of_trial(trials, draw);
    draw = (draw + 1) % count;
    return word;
  }
  if (draw == 0) start_trial(trials + item, (uint32_t)(first_trial + item));
  const uint32_t word = word_of_trial(trials + item, draw);
  if (++item == count) {
    item = 0;
    // After 2^30 words of each, other trials take their place.
    if (++draw == 1 << 30) {
      draw = 0;
      first_trial += count;
    }
  }
  return word;
}

// Begins the sequence that `words COUNT` or `turns COUNT` names; ends the program where they name none.
static void start_trial_words(int argc, char **argv) {
  count = argc >= 3 ? strtoull(argv[2], NULL, 10) : 0;
  if (count < 1 || count > 1 << 24 || (strcmp(argv[1], "words") != 0 && strcmp(argv[1], "turns") != 0)) {
    fprintf(stderr, "usage: %s words COUNT | turns COUNT\n", argv[0]);
    exit(64);
  }
  in_turns = strcmp(argv[1], "turns") == 0;
  trials = malloc(count * sizeof *trials);
}
