#include "files/xlsx_library.hpp"

#include "deskctl/message/files_messages.hpp"
#include "files/shared_library.hpp"

namespace deskctl {
namespace {

// Its headers tell the name of the library that goes with them.
constexpr SharedLibrary xlsx_file{"libxlsxwriter.so." LXW_SOVERSION, message::workbook_no_library,
                                  message::hint_workbook_no_library};

XlsxLibrary load_xlsx() {
  void* const handle = loaded(xlsx_file);
  XlsxLibrary out;
#define DESKCTL_XLSX_FIND(name) \
  out.name = reinterpret_cast<decltype(out.name)>(address_of(handle, xlsx_file, #name));
  DESKCTL_XLSX_FUNCTIONS(DESKCTL_XLSX_FIND)
#undef DESKCTL_XLSX_FIND
  return out;
}

}  // namespace

const XlsxLibrary& xlsx_library() {
  static const XlsxLibrary library = load_xlsx();
  return library;
}

}  // namespace deskctl
