// A folder of its own for a test, gone with the object.
#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace deskctl::test {

class TempDir {
 public:
  TempDir() {
    std::string pattern = (std::filesystem::temp_directory_path() / "deskctl-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
    path_ = pattern;
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  ~TempDir() {
    // A forked child that ends by _exit never comes here.
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::string& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ + '/' + name; }

  void make_folder(const std::string& name) const {
    std::filesystem::create_directories(*this / name);
  }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(*this / name, std::ios::binary) << bytes;
  }
  /// "(none)" if there is no such file.
  std::string read(const std::string& name) const {
    std::ifstream in(*this / name, std::ios::binary);
    if (!in) return "(none)";
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
  }
  bool has(const std::string& name) const {
    return std::filesystem::exists(std::filesystem::symlink_status(*this / name));
  }
  unsigned mode(const std::string& name) const {
    struct stat status {};
    stat((*this / name).c_str(), &status);
    return status.st_mode & 07777U;
  }
  /// How many files and folders there are below `name`.
  int count(const std::string& name) const {
    int files = 0;
    for ([[maybe_unused]] const auto& entry :
         std::filesystem::recursive_directory_iterator(*this / name))
      ++files;
    return files;
  }

 private:
  std::string path_;
};

}  // namespace deskctl::test
