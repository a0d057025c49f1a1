/*
 * Hyperscan (or Vectorscan) over a set of literals, as the peer of the matcher. Each line on standard input asks for one
 * pass over the text, a page a line; the answer is a line with the seconds of processor time and the number of hits.
 *
 *     apt-get install libvectorscan-dev
 *     mkdir -p build && cc -O2 -o build/hyperscan bench/peers/hyperscan.c -lhs
 *     build/hyperscan TERMS TEXT
 */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static unsigned long long hits;

static int on_hit(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  (void)id, (void)from, (void)to, (void)flags, (void)context;
  hits++;
  return 0;
}

static char *read_file(const char *name, size_t *length) {
  FILE *file = fopen(name, "rb");
  if (!file) {
    perror(name);
    exit(2);
  }
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (!bytes || fread(bytes, 1, *length, file) != *length) exit(2);
  bytes[*length] = 0;
  fclose(file);
  return bytes;
}

static double cpu_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fputs("usage: hyperscan TERMS TEXT\n", stderr);
    return 2;
  }
  size_t terms_length, text_length;
  char *terms = read_file(arguments[1], &terms_length);
  char *text = read_file(arguments[2], &text_length);
  unsigned capacity = 1;
  for (size_t i = 0; i < terms_length; i++) capacity += terms[i] == '\n';
  const char **literals = malloc(capacity * sizeof *literals);
  size_t *lengths = malloc(capacity * sizeof *lengths);
  unsigned *flags = calloc(capacity, sizeof *flags);
  unsigned *ids = malloc(capacity * sizeof *ids);
  unsigned number = 0;
  for (char *at = terms; *at != 0;) {
    char *end = strchr(at, '\n');
    if (!end) end = at + strlen(at);
    if (end > at) {
      literals[number] = at;
      lengths[number] = (size_t)(end - at);
      ids[number] = number;
      number++;
    }
    at = *end == 0 ? end : end + 1;
  }
  double start = cpu_seconds();
  hs_database_t *database;
  hs_compile_error_t *error;
  if (hs_compile_lit_multi(literals, flags, ids, lengths, number, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  hs_scratch_t *scratch = NULL;
  size_t size = 0;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;
  hs_database_size(database, &size);
  printf("%.6f %zu\n", cpu_seconds() - start, size);
  fflush(stdout);
  char line[16];
  while (fgets(line, sizeof line, stdin)) {
    hits = 0;
    start = cpu_seconds();
    for (char *at = text, *last = text + text_length; at < last;) {
      char *end = memchr(at, '\n', (size_t)(last - at));
      if (!end) end = last;
      hs_scan(database, at, (unsigned)(end - at), 0, scratch, on_hit, NULL);
      at = end + 1;
    }
    printf("%.6f %llu\n", cpu_seconds() - start, hits);
    fflush(stdout);
  }
  return 0;
}
