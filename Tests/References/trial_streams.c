// The random words of many trials as one stream of bytes, for batteries of tests such as dieharder:
// what studies draw, trial after trial or a word of each of many trials in turn.
//
//   cc -O2 -I Sources/CKernels/include -o trial_streams Tests/References/trial_streams.c Sources/CKernels/philox.c -lgsl
//   ./trial_streams words 4096 | dieharder -a -g 200      4,096 words of each trial
//   ./trial_streams turns 1024 | dieharder -a -g 200      a word of each of 1,024 trials in turn
//
// The key of a stream is made here anew from its definition (Statistics/Streams/StreamKey.swift).

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "philox.h"

enum { purpose_data = 2, sample_size = 256 };

static const uint64_t seed = 20260115;

// The word number `draw` of the stream of a trial.
static uint32_t word(uint32_t trial, uint64_t draw, uint32_t identities[4]) {
  if (draw == 0) {
    const uint32_t counter[4] = {trial, purpose_data, sample_size, 0};
    const uint32_t key[2] = {(uint32_t)seed, (uint32_t)(seed >> 32)};
    sb_philox4x32_10(counter, key, identities);
  }
  const uint32_t block = (uint32_t)(draw / 4);
  const uint32_t counter[4] = {block, 0, identities[2], identities[3]};
  uint32_t out[4];
  sb_philox4x32_10(counter, identities, out);
  return out[draw % 4];
}

int main(int argc, char **argv) {
  const long count = argc == 3 ? atol(argv[2]) : 0;
  if (count < 1 || (strcmp(argv[1], "words") != 0 && strcmp(argv[1], "turns") != 0)) {
    fprintf(stderr, "usage: trial_streams words COUNT | turns COUNT\n");
    return 64;
  }
  if (strcmp(argv[1], "words") == 0) {
    uint32_t *words = malloc(count * sizeof *words);
    uint32_t identities[4];
    for (uint32_t trial = 0;; trial++) {
      for (long draw = 0; draw < count; draw++) words[draw] = word(trial, draw, identities);
      if (fwrite(words, sizeof *words, count, stdout) != (size_t)count) return 0;
    }
  }
  uint32_t(*identities)[4] = malloc(count * sizeof *identities);
  uint32_t *words = malloc(count * sizeof *words);
  for (uint64_t draw = 0;; draw++) {
    // After 2^30 words of each, other trials take their place.
    for (long i = 0; i < count; i++)
      words[i] = word((uint32_t)i + (uint32_t)(count * (draw >> 30)), draw & 0x3fffffff, identities[i]);
    if (fwrite(words, sizeof *words, count, stdout) != (size_t)count) return 0;
  }
}
