#ifndef SCOREBOUND_CSPAWN_H
#define SCOREBOUND_CSPAWN_H

#include <sys/types.h>

/// A process with pipes to its streams.
typedef struct {
  pid_t pid;
  int input;   ///< where to write to its standard input
  int output;  ///< where to read its standard output
  int errors;  ///< where to read its standard error
} sb_process;

/// Starts a command in a folder as the leader of a group of its own, with signals as a shell leaves them.
///
/// The pipes are non-blocking on our side and close in every other program that is started. `arguments` ends with
/// NULL; the first is looked up in PATH. Returns 0, or the number of an error.
int sb_spawn(char *const arguments[], const char *folder, sb_process *process);

#endif
