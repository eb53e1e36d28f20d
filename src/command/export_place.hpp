// The place of an export: standard output, one file, or a folder laid out by desk and month. It is
// filled month by month, so that memory grows with a month and not with the ledger.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "command/session.hpp"
#include "deskctl/report/exported.hpp"
#include "files/output.hpp"

namespace deskctl {

class ExportPlace {
 public:
  /// `desk` names the folder of this desk. Throws Refused (73) where nothing can be written.
  ExportPlace(Session& session, ExportTable table, Format format, std::string desk);

  bool has_months() const { return kind_ == Kind::folder; }
  /// The lines of a month, without a header.
  void add(const Month& month, const std::string& lines);
  /// The end: the file takes its place; of a folder it is said how many files were written.
  void finish();

 private:
  enum class Kind { terminal, stream, file, folder };

  void give(std::string_view bytes);
  void put(const std::string& path, const std::string& bytes);
  void make(const std::string& path) const;

  Session& session_;
  ExportTable table_;
  Format format_;
  std::string desk_;
  std::string path_;  // of -o; a folder's ends in /
  Kind kind_;
  std::string header_;
  std::unique_ptr<NewOutputFile> file_;
  int written_ = 0, unchanged_ = 0;
};

}  // namespace deskctl
