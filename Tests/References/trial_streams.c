// The random words of many trials as one stream of bytes, for dieharder and its like:
//
//   cc -O2 -I Sources/CKernels/include -o trial_streams Tests/References/trial_streams.c Sources/CKernels/philox.c -lgsl
//   ./trial_streams words 4096 | dieharder -a -g 200      4,096 words of each trial
//   ./trial_streams turns 1024 | dieharder -a -g 200      a word of each of 1,024 trials in turn

#include "trial_streams.h"

int main(int argc, char **argv) {
  start_trial_words(argc, argv);
  uint32_t words[4096];
  for (;;) {
    for (int i = 0; i < 4096; i++) words[i] = next_trial_word();
    if (fwrite(words, sizeof *words, 4096, stdout) != 4096) return 0;
  }
}
