// The least that a program can cost: started, one line, done. Linked statically by run.sh.
#include <stdio.h>

int main(void) {
  puts("hello");
  return 0;
}
