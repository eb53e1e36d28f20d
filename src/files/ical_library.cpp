#include "files/ical_library.hpp"

#include <dlfcn.h>

#include "deskctl/error/error.hpp"
#include "deskctl/message/holidays_messages.hpp"

namespace deskctl {
namespace {

constexpr auto file_name = "libical.so.3";
static_assert(ICAL_MAJOR_VERSION == 3, "the name of the library goes with its headers");

[[noreturn]] void refuse_library() {
  refuse(Exit::io, message::import_no_library, {file_name}, {message::hint_import_no_library, {}});
}

template <typename Function>
void find(void* library, const char* name, Function*& function) {
  void* const found = dlsym(library, name);
  if (found == nullptr) refuse_library();
  function = reinterpret_cast<Function*>(found);
}

IcalLibrary load() {
  void* const library = dlopen(file_name, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) refuse_library();
  IcalLibrary out;
#define DESKCTL_ICAL_FIND(name) find(library, #name, out.name);
  DESKCTL_ICAL_FUNCTIONS(DESKCTL_ICAL_FIND)
#undef DESKCTL_ICAL_FIND
  out.icalerror_set_errors_are_fatal(0);
  return out;
}

}  // namespace

const IcalLibrary& ical_library() {
  static const IcalLibrary library = load();
  return library;
}

}  // namespace deskctl
