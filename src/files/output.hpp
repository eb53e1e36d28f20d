// Data to and from outside of the desk folder: reports, and files that people name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace deskctl {

/// Whether there is a folder of that name.
bool is_folder(const std::string& path);

/// Refuses (73) a path where no output file can be put: a device, pipe or folder, a read-only file,
/// a name in a folder that is missing or not writable.
void check_replaceable(const std::string& path);

/// Writes a file for people (a report) anywhere except over a part of a desk: beside its place,
/// then renamed. An existing file keeps its rights except those of others; a link is replaced, not
/// followed. Throws 73 or 74.
void write_output_file(const std::string& path, std::string_view bytes);

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
