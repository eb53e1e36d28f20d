// What leaves the program or enters it outside the desk folder: reports, and files people name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace deskctl {

/// Whether there is a folder of that name.
bool is_folder(const std::string& path);

/// Refuses (73) a path that no output file can be put in the place of: a device, pipe or folder, a
/// read-only file, a name in a folder that does not exist or may not be written in.
void check_replaceable(const std::string& path);

/// Writes a file for people to read (a report) anywhere but over a part of a desk: beside its
/// place, then renamed. A file that is there keeps its rights but those
/// of others; a link in that place is replaced,
/// not followed. Throws 73 or 74.
void write_output_file(const std::string& path, std::string_view bytes);

/// Writes all of `bytes` to a descriptor, or throws Refused (74) with the reason; a reader that
/// closed the pipe is not an error: the result says whether all was taken.
bool write_all(int fd, std::string_view bytes, const std::string& what);

/// The bytes of a file that somebody named on the command line; pipes and links are fine. At most
/// `most` bytes and one more, which tells that there were too many.
std::string read_named_file(const std::string& path, std::size_t most);

/// The next line of standard input without its line end; nothing at the end of the input. At most
/// 64 KiB: a longer one is refused.
std::optional<std::string> read_input_line();

/// At program start: descriptors 0 to 2 are open, SIGPIPE and SIGXFSZ are ignored, no core dumps,
/// nothing is created for others.
void prepare_process();

}  // namespace deskctl
