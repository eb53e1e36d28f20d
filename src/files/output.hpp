// Data to and from outside of the desk folder: reports, and files that people name.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "files/folder.hpp"

namespace deskctl {

class TempFile;

/// Whether there is a folder of that name.
bool is_folder(const std::string& path);

/// Refuses (73) a path where no output file can be put: a device, pipe or folder, a read-only file,
/// a name in a folder that is missing or not writable.
void check_replaceable(const std::string& path);

/// A file for people (a report) anywhere except over a part of a desk, written piece by piece
/// beside its place; finish() syncs and renames it, without that nothing is left. An existing file
/// keeps its rights except those of others; a link is replaced, not followed. All throw 73 or 74.
class NewOutputFile {
 public:
  explicit NewOutputFile(const std::string& path);
  NewOutputFile(const NewOutputFile&) = delete;
  NewOutputFile& operator=(const NewOutputFile&) = delete;
  ~NewOutputFile();
  void add(std::string_view bytes);
  void finish();

 private:
  std::string path_;
  Descriptor folder_;
  std::unique_ptr<TempFile> file_;
};
/// The same in one piece.
void write_output_file(const std::string& path, std::string_view bytes);

/// Whether a plain file of that name is there with exactly these bytes.
bool holds_bytes(const std::string& path, std::string_view bytes);

/// Refuses (73) a folder in which no output file can be put, or that cannot be made: only the last
/// part of its path may be missing.
void check_output_folder(const std::string& path);
/// Makes a folder for output files, with no rights for others; one that is there is left as it is.
/// Throws 73.
void make_output_folder(const std::string& path);

/// Writes all of `bytes` to a descriptor, or throws Refused (74) with the reason. Returns false,
/// without an error, if the reader closed the pipe.
bool write_all(int fd, std::string_view bytes, const std::string& what);

/// The bytes of a file that somebody named on the command line; pipes and links are fine. Returns
/// at most `most` bytes and one more, by which the caller sees that there were too many.
std::string read_named_file(const std::string& path, std::size_t most);

/// All of standard input, as read_named_file() reads a file.
std::string read_input(std::size_t most);

/// The next line of standard input without its line end; nothing at the end of the input. A line
/// longer than 64 KiB is refused.
std::optional<std::string> read_input_line();

/// At program start: descriptors 0 to 2 are open, SIGPIPE and SIGXFSZ are ignored, no core dumps,
/// nothing is created for others.
void prepare_process();

}  // namespace deskctl
