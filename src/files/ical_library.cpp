#include "files/ical_library.hpp"

#include "deskctl/message/holidays_messages.hpp"
#include "files/shared_library.hpp"

namespace deskctl {
namespace {

constexpr SharedLibrary ical_file{"libical.so.3", message::import_no_library,
                                  message::hint_import_no_library};
static_assert(ICAL_MAJOR_VERSION == 3, "the name of the library goes with its headers");

IcalLibrary load_ical() {
  void* const handle = loaded(ical_file);
  IcalLibrary out;
#define DESKCTL_ICAL_FIND(name) \
  out.name = reinterpret_cast<decltype(out.name)>(address_of(handle, ical_file, #name));
  DESKCTL_ICAL_FUNCTIONS(DESKCTL_ICAL_FIND)
#undef DESKCTL_ICAL_FIND
  out.icalerror_set_errors_are_fatal(0);
  return out;
}

}  // namespace

const IcalLibrary& ical_library() {
  static const IcalLibrary library = load_ical();
  return library;
}

}  // namespace deskctl
