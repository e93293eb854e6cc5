// Which instructions the vector loops run on this machine; numbers may differ in their last digits
// between instruction sets, and never otherwise.
#ifndef SCOREBOUND_INSTRUCTION_SET_H
#define SCOREBOUND_INSTRUCTION_SET_H

#ifdef __cplusplus
extern "C" {
#endif

/// The level of the clones that run: "x86-64-v4" (AVX-512), "x86-64-v3" (AVX2), "x86-64",
/// "aarch64" or "baseline".
const char *sb_instruction_set(void);

#ifdef __cplusplus
}
#endif

#endif
