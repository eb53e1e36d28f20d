#include "files/shared_library.hpp"

#include <dlfcn.h>

namespace deskctl {
namespace {

[[noreturn]] void refuse_library(const SharedLibrary& library) {
  refuse(Exit::io, library.missing, {library.file_name}, {library.hint, {}});
}

}  // namespace

void* loaded(const SharedLibrary& library) {
  void* const handle = dlopen(library.file_name, RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) refuse_library(library);
  return handle;
}

void* address_of(void* handle, const SharedLibrary& library, const char* function) {
  void* const found = dlsym(handle, function);
  if (found == nullptr) refuse_library(library);
  return found;
}

}  // namespace deskctl
