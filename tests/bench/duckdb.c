// Runs the statements of a file with DuckDB, in one thread, and prints the one column of each
// answer.
//
//   duckdb LIBRARY DATABASE STATEMENTS [write]     DATABASE may be :memory:
//
// DuckDB's package for Node.js holds its library; Node.js itself takes longer to start than the
// answer does, so this asks the library. Its C interface is stable: what is used of it is declared
// here.
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  uint64_t old_column_count, old_row_count, old_rows_changed;
  void *old_columns, *old_message, *internal;
} Result;

static void* library;

static void* function(const char* name) {
  void* found = dlsym(library, name);
  if (found == NULL) {
    fprintf(stderr, "duckdb: no %s\n", name);
    exit(2);
  }
  return found;
}

static void fail(const char* what) {
  fprintf(stderr, "duckdb: %s\n", what);
  exit(2);
}

static char* text_of(const char* path) {
  FILE* file = fopen(path, "r");
  char* text = NULL;
  size_t room = 0;
  if (file == NULL || getdelim(&text, &room, '\0', file) < 0) fail("no statements");
  fclose(file);
  return text;
}

// Blanks what is left of each line from `--` on, so that a semicolon in a comment ends nothing.
static void drop_comments(char* text) {
  int in_comment = 0;
  for (size_t i = 0; text[i] != '\0'; ++i) {
    if (text[i] == '\n') in_comment = 0;
    if (text[i] == '-' && text[i + 1] == '-') in_comment = 1;
    if (in_comment) text[i] = ' ';
  }
}

int main(int count, char** words) {
  if (count < 4) fail("usage: duckdb LIBRARY DATABASE STATEMENTS [write]");
  library = dlopen(words[1], RTLD_NOW);
  if (library == NULL) fail(dlerror());
  int (*create_config)(void**) = function("duckdb_create_config");
  int (*set_config)(void*, const char*, const char*) = function("duckdb_set_config");
  int (*open_database)(const char*, void**, void*, char**) = function("duckdb_open_ext");
  int (*connect)(void*, void**) = function("duckdb_connect");
  int (*query)(void*, const char*, Result*) = function("duckdb_query");
  uint64_t (*row_count)(Result*) = function("duckdb_row_count");
  char* (*value)(Result*, uint64_t, uint64_t) = function("duckdb_value_varchar");
  const char* (*error_of)(Result*) = function("duckdb_result_error");
  void (*free_value)(void*) = function("duckdb_free");
  void (*destroy)(Result*) = function("duckdb_destroy_result");
  void (*close_database)(void**) = function("duckdb_close");
  void (*disconnect)(void**) = function("duckdb_disconnect");

  void *config, *database, *connection;
  char* error = NULL;
  create_config(&config);
  set_config(config, "threads", "1");
  const int in_memory = strcmp(words[2], ":memory:") == 0;
  if (count == 4 && !in_memory) set_config(config, "access_mode", "READ_ONLY");
  if (open_database(in_memory ? NULL : words[2], &database, config, &error) != 0) fail(error);
  if (connect(database, &connection) != 0) fail("no connection");

  char* rest = text_of(words[3]);
  drop_comments(rest);
  for (char* one = strsep(&rest, ";"); one != NULL; one = strsep(&rest, ";")) {
    one += strspn(one, " \n");
    if (*one == '\0') continue;
    Result result;
    if (query(connection, one, &result) != 0) fail(error_of(&result));
    if (strncmp(one, "SELECT", 6) == 0) {
      for (uint64_t row = 0; row < row_count(&result); ++row) {
        char* text = value(&result, 0, row);
        puts(text);
        free_value(text);
      }
    }
    destroy(&result);
  }
  disconnect(&connection);
  close_database(&database);
  return 0;
}
