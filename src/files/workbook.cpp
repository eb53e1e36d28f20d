#include "files/workbook.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <limits>
#include <memory>
#include <new>

#include "deskctl/message/files_messages.hpp"
#include "files/output.hpp"
#include "files/system.hpp"
#include "files/workbook_charts.hpp"
#include "files/workbook_tables.hpp"
#include "files/zip_parts.hpp"

namespace deskctl {
namespace {

// While the library closes a workbook it makes and removes temporary files, and says in English
// what goes wrong. So signals that end the program wait until no file can stay behind, and the
// error is said by the one who calls.
class Undisturbed {
 public:
  Undisturbed()
      : nothing_(::open("/dev/null", O_WRONLY | O_CLOEXEC)),
        errors_(fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)) {
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before_);
    if (nothing_.is_open() && errors_.is_open()) dup2(nothing_.fd(), STDERR_FILENO);
  }
  Undisturbed(const Undisturbed&) = delete;
  Undisturbed& operator=(const Undisturbed&) = delete;
  ~Undisturbed() {
    if (nothing_.is_open() && errors_.is_open()) dup2(errors_.fd(), STDERR_FILENO);
    sigprocmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  Descriptor nothing_, errors_;
  sigset_t before_{};
};

std::string temporary_folder() {
  const char* const named = std::getenv("TMPDIR");
  return named != nullptr && *named != '\0' ? named : "/tmp";
}

[[noreturn]] void refuse_room() {
  refuse(Exit::io, message::workbook_no_room, {temporary_folder()},
         {message::hint_workbook_no_room, {}});
}

// Whether the text ends with the element that it begins with. The library does not notice when a
// full disk cuts a part short.
bool ends_whole(std::string_view xml) {
  while (xml.ends_with('\n')) xml.remove_suffix(1);
  std::size_t root = xml.find("?>");
  if (root != std::string_view::npos) root = xml.find('<', root);
  if (root == std::string_view::npos) return false;
  const std::string_view name = xml.substr(root + 1, xml.find_first_of(" />\n", root) - root - 1);
  return xml.ends_with("</" + std::string(name) + '>');
}

void set_properties(const OpenWorkbook& book, const Page& page) {
  std::string title = book.title;
  lxw_doc_properties properties{};
  properties.title = title.data();
  // Without a time the library takes the present one.
  properties.created = std::max<time_t>(1, page.as_of.time_since_epoch().count());
  book.xlsx.workbook_set_properties(book.workbook, &properties);
}

void add_sheets(OpenWorkbook& book, const Page& page) {
  std::vector<const Chart*> charts;
  bool has_lines = false, has_tables = false;
  for (const Section& section : page.sections)
    for (const auto& part : section.parts) {
      has_lines |= std::holds_alternative<Lines>(part);
      has_tables |= std::holds_alternative<Table>(part);
      if (const auto* chart = std::get_if<Chart>(&part)) charts.push_back(chart);
    }
  // A workbook has at least one sheet.
  if (has_lines || !has_tables) add_summary(book, page);
  add_charts(book, charts);
  for (const Section& section : page.sections)
    for (const auto& part : section.parts)
      if (const auto* table = std::get_if<Table>(&part))
        add_table(book, section.heading.empty() ? page.title : section.heading, *table);
}

}  // namespace

std::string workbook_of(const Page& page) {
  const XlsxLibrary& xlsx = xlsx_library();
  const Descriptor file(memfd_create("workbook", MFD_CLOEXEC));
  const std::string path = "/proc/self/fd/" + std::to_string(file.fd());
  if (!file.is_open()) refuse_system(Exit::io, message::file_cannot_create, path, errno);
  std::unique_ptr<lxw_workbook, decltype(xlsx.lxw_workbook_free)> workbook(
      xlsx.workbook_new_opt(path.c_str(), nullptr), xlsx.lxw_workbook_free);
  if (workbook == nullptr) throw std::bad_alloc();
  OpenWorkbook book = new_book(xlsx, workbook.get(), page.language, page.title);
  set_properties(book, page);
  add_sheets(book, page);
  {
    const Undisturbed undisturbed;
    if (xlsx.workbook_close(workbook.release()) != LXW_NO_ERROR) refuse_room();
  }
  std::string bytes = read_named_file(path, std::numeric_limits<std::uint32_t>::max());
  const auto parts = zip_parts(bytes);
  if (parts.empty() || !std::all_of(parts.begin(), parts.end(),
                                    [](const auto& part) { return ends_whole(part.second); }))
    refuse_room();
  return bytes;
}

}  // namespace deskctl
