// pipe2 and posix_spawn_file_actions_addchdir_np are extensions that Swift's Glibc does not show.
#define _GNU_SOURCE

#include "CSpawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

extern char **environ;

static int start(char *const arguments[], const char *folder, int pipes[3][2], pid_t *pid) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int status = posix_spawn_file_actions_init(&actions);
  if (status) return status;
  status = posix_spawnattr_init(&attributes);
  if (status) {
    posix_spawn_file_actions_destroy(&actions);
    return status;
  }
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  status = posix_spawn_file_actions_adddup2(&actions, pipes[0][0], 0);
  if (!status) status = posix_spawn_file_actions_adddup2(&actions, pipes[1][1], 1);
  if (!status) status = posix_spawn_file_actions_adddup2(&actions, pipes[2][1], 2);
  if (!status) status = posix_spawn_file_actions_addchdir_np(&actions, folder);
  if (!status) status = posix_spawnp(pid, arguments[0], &actions, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return status;
}

int sb_spawn(char *const arguments[], const char *folder, sb_process *process) {
  int pipes[3][2];
  for (int i = 0; i < 3; i++) {
    if (pipe2(pipes[i], O_CLOEXEC)) {
      int status = errno;
      while (i-- > 0) {
        close(pipes[i][0]);
        close(pipes[i][1]);
      }
      return status;
    }
  }
  int status = start(arguments, folder, pipes, &process->pid);
  // The child's ends, and after a failure ours as well.
  close(pipes[0][0]);
  close(pipes[1][1]);
  close(pipes[2][1]);
  process->input = pipes[0][1];
  process->output = pipes[1][0];
  process->errors = pipes[2][0];
  int ours[3] = {process->input, process->output, process->errors};
  for (int i = 0; i < 3; i++) {
    if (status) close(ours[i]);
    else fcntl(ours[i], F_SETFL, fcntl(ours[i], F_GETFL) | O_NONBLOCK);
  }
  return status;
}
