#include "command/export_place.hpp"

#include <utility>

#include "deskctl/message/export_messages.hpp"
#include "deskctl/render/exported_rows.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

ExportPlace::ExportPlace(Session& session, ExportTable table, Format format, std::string desk)
    : session_(session),
      table_(table),
      format_(format),
      desk_(std::move(desk)),
      path_(session.arguments().value(Option::output)),
      header_(format == Format::csv ? csv_header(table) : "") {
  if (path_.empty() || path_ == "-") {
    // A pager needs the whole of it.
    kind_ = session.surroundings().terminal_columns > 0 ? Kind::terminal : Kind::stream;
  } else if (is_folder(path_) || path_.ends_with('/')) {
    kind_ = Kind::folder;
    if (!path_.ends_with('/')) path_ += '/';
    return;
  } else {
    kind_ = Kind::file;
    file_ = std::make_unique<NewOutputFile>(path_);
  }
  session_.output().is_streamed = kind_ != Kind::terminal;
  give(header_);
}

void ExportPlace::give(std::string_view bytes) {
  if (kind_ == Kind::file)
    file_->add(bytes);
  else if (kind_ == Kind::stream)
    session_.surroundings().out(bytes);
  else
    session_.output().data += bytes;
}

void ExportPlace::make(const std::string& path) const {
  if (!session_.dry_run()) make_output_folder(path);
}

// The bytes decide, not the times of files: verdicts of a month that nobody touched may change as
// time passes, by a policy or by a holiday.
void ExportPlace::put(const std::string& path, const std::string& bytes) {
  if (holds_bytes(path, bytes)) {
    ++unchanged_;
    return;
  }
  if (!session_.dry_run()) write_output_file(path, bytes);
  ++written_;
}

void ExportPlace::add(const Month& month, const std::string& lines) {
  if (kind_ != Kind::folder) return give(lines);
  std::string folder = path_;
  make(folder);
  make(folder += "desk=" + desk_ + '/');
  make(folder += "month=" + month.text() + '/');
  put(folder + std::string(word_of(table_)) + std::string(ending_of(format_)), header_ + lines);
}

void ExportPlace::finish() {
  if (kind_ == Kind::file) file_->finish();
  if (kind_ != Kind::folder) return;
  make(path_);
  make(path_ + "schema/");
  put(path_ + "schema/" + std::string(word_of(table_)) + ".json", schema_json(table_));
  session_.output().is_streamed = true;
  session_.note(session_.dry_run() ? message::out_export_would_write : message::out_export_written,
                {printable(path_), std::to_string(written_), std::to_string(unchanged_)});
}

}  // namespace deskctl
