// Runs commands in turn, so many rounds, each as a process of its own, and says of each what it
// took:
//
//   rounds ROUNDS COMMANDS >> FIGURES
//
// A line of COMMANDS is a name, a program and its arguments, with tabs between them; what the
// program prints goes nowhere. A line of the figures is the name, microseconds on the wall,
// microseconds of processor, and the most KiB that were in memory. In C and small, because a
// process begins with the memory of the one that starts it, and that would count. The first round
// warms the cache, and is not told. An exit code other than 0 or 1 ("the answer is yes") ends it.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { most_commands = 256, most_words = 512 };

struct Command {
  char* name;
  char* words[most_words];
};

static struct Command commands[most_commands];

static void fail(const char* what) {
  fprintf(stderr, "rounds: %s\n", what);
  exit(1);
}

static int read_commands(const char* path) {
  FILE* file = fopen(path, "r");
  if (file == NULL) fail("no such file of commands");
  char* line = NULL;
  size_t room = 0;
  int count = 0;
  while (getline(&line, &room, file) > 0) {
    if (count == most_commands) fail("too many commands");
    line[strcspn(line, "\n")] = '\0';
    char* rest = strdup(line);
    commands[count].name = strsep(&rest, "\t");
    for (int word = 0; rest != NULL; ++word) {
      if (word == most_words - 1) fail("too many words");
      commands[count].words[word] = strsep(&rest, "\t");
    }
    if (commands[count].words[0] == NULL) fail("a name without a command");
    ++count;
  }
  free(line);
  fclose(file);
  return count;
}

static long long microseconds(const struct timeval* time) {
  return time->tv_sec * 1000000LL + time->tv_usec;
}

static void run(const struct Command* command, int told) {
  struct timespec begin;
  struct timespec end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  const pid_t child = fork();
  if (child < 0) fail("no process");
  if (child == 0) {
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execvp(command->words[0], command->words);
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) != child) fail("lost a process");
  clock_gettime(CLOCK_MONOTONIC, &end);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
    fprintf(stderr, "rounds: %s ended with status %d\n", command->name, status);
    exit(1);
  }
  const long long wall =
      (end.tv_sec - begin.tv_sec) * 1000000LL + (end.tv_nsec - begin.tv_nsec) / 1000;
  const long long processor = microseconds(&usage.ru_utime) + microseconds(&usage.ru_stime);
  if (told) printf("%s\t%lld\t%lld\t%ld\n", command->name, wall, processor, usage.ru_maxrss);
}

int main(int count, char** words) {
  if (count != 3) fail("usage: rounds ROUNDS COMMANDS");
  setlinebuf(stdout);
  const int rounds = atoi(words[1]);
  const int commands_read = read_commands(words[2]);
  for (int round = 0; round <= rounds; ++round)
    for (int i = 0; i < commands_read; ++i) run(&commands[i], round > 0);
  return 0;
}
