// Several desks in the folder `sites` of a test's own folder.
#pragma once

#include <string>
#include <vector>

#include "support/parts.hpp"
#include "support/temp_desk.hpp"

namespace deskctl::test {

class DeskSites : public TempDesk {
 public:
  explicit DeskSites(const std::vector<std::string>& names = {}) {
    std::filesystem::remove(*this / "desk.toml");  // above them there is no desk
    make_folder("sites");
    for (const std::string& name : names) add(name);
  }

  std::string folder() const { return *this / "sites"; }
  /// Where a desk's file is, for read() and write().
  static std::string file(const std::string& desk, const std::string& name) {
    return "sites/" + desk + '/' + name;
  }

  /// `config` is added to its desk.toml.
  void add(const std::string& name, const std::string& config = "") {
    run({"init", folder() + '/' + name, "--lang", "en"});
    if (!config.empty()) write(file(name, "desk.toml"), read(file(name, "desk.toml")) + config);
  }
  void replace(const std::string& name, const std::string& text, const std::string& with) {
    write(name, replaced(read(name), text, with));
  }

  Ran run_at(const std::string& name, std::vector<std::string> line) {
    line.insert(line.end(), {"--desk", folder() + '/' + name});
    return run(line);
  }
  /// `report …` of all of them.
  Ran report(std::vector<std::string> line) {
    line.insert(line.begin(), "report");
    line.insert(line.end(), {"--desks", folder()});
    return run(line);
  }
};

}  // namespace deskctl::test
