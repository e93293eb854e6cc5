// TestU01's SmallCrush over the random words of many trials, as they are and with their bits reversed (its tests
// look at the leading bits most). Debian has the library as libtestu01-0-dev (non-free):
//
//   cc -O2 -I Sources/CKernels/include -I /usr/include/testu01 -o trial_crush Tests/References/trial_crush.c
//     Sources/CKernels/philox.c -lgsl -ltestu01 -ltestu01probdist -ltestu01mylib -lm
//   ./trial_crush words 4        a block of each trial; or words 4096, turns 1024, ...

#include "trial_streams.h"

#include <bbattery.h>
#include <swrite.h>
#include <unif01.h>

static unsigned int word(void) { return next_trial_word(); }

static unsigned int reversed_word(void) {
  uint32_t bits = next_trial_word(), reversed = 0;
  for (int i = 0; i < 32; i++, bits >>= 1) reversed = reversed << 1 | (bits & 1);
  return reversed;
}

int main(int argc, char **argv) {
  start_trial_words(argc, argv);
  swrite_Basic = FALSE;
  unsigned int (*const orders[])(void) = {word, reversed_word};
  int failures = 0;
  for (int order = 0; order < 2; order++) {
    char name[80];
    snprintf(name, sizeof name, "%s %s%s", argv[1], argv[2], order ? ", bits reversed" : "");
    unif01_Gen *generator = unif01_CreateExternGenBits(name, orders[order]);
    bbattery_SmallCrush(generator);
    printf("%s:", name);
    for (int i = 0; i < bbattery_NTests; i++) {
      printf(" %.4f", bbattery_pVal[i]);
      // TestU01's own limit of a suspect p-value.
      failures += bbattery_pVal[i] < 0.001 || bbattery_pVal[i] > 0.999;
    }
    printf("\n");
    unif01_DeleteExternGenBits(generator);
  }
  printf("%d p-values outside [0.001, 0.999]\n", failures);
  return failures > 0;
}
