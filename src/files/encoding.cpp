#include "files/encoding.hpp"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <memory>

#include "deskctl/error/error.hpp"
#include "deskctl/message/sheet_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view utf8 = "utf-8";

[[noreturn]] void refuse_bytes(std::string_view text_before, const std::string& encoding,
                               const std::string& file) {
  Problem problem;
  problem.what = {message::sheet_encoding, {encoding}};
  problem.hint = Said{message::hint_sheet_encoding, {}};
  problem.file = file;
  problem.line = static_cast<int>(std::count(text_before.begin(), text_before.end(), '\n')) + 1;
  const std::size_t begin = text_before.rfind('\n') + 1;  // npos + 1 is 0
  problem.column = static_cast<int>(text_before.size() - begin) + 1;
  problem.source_line = revealed(text_before.substr(begin));
  throw Refused(Exit::usage, std::move(problem));
}

// Where `text` stops being UTF-8; its size if it does not.
std::size_t utf8_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Character next = first_character(text.substr(at));
    if (next.code < 0) break;
    at += next.length;
  }
  return at;
}

// A torn or patched file is still UTF-8 for the most part; read as GB18030 it would become another
// text without a word.
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const Character next = first_character(bytes.substr(at));
    if (next.code < 0)
      ++bad;
    else if (next.length > 2)
      ++good;
    at += next.length;
  }
  return good > bad * 4;
}

struct IconvClosing {
  void operator()(void* converter) const { iconv_close(converter); }
};

DecodedText converted(std::string_view bytes, const std::string& encoding,
                      const std::string& file) {
  iconv_t opened = iconv_open("UTF-8", encoding.c_str());
  if (reinterpret_cast<std::intptr_t>(opened) == -1)
    refuse(message::sheet_no_converter, {encoding}, {message::hint_sheet_no_converter, {}});
  const std::unique_ptr<void, IconvClosing> converter(opened);
  std::string text;
  std::string in(bytes);  // iconv takes a pointer to bytes that it does not change
  char* next = in.data();
  std::size_t left = in.size();
  while (left > 0) {
    const std::size_t used = text.size();
    text.resize(used + 2 * left + 16);
    char* out = text.data() + used;
    std::size_t room = text.size() - used;
    const std::size_t result = iconv(converter.get(), &next, &left, &out, &room);
    const int error = errno;
    text.resize(static_cast<std::size_t>(out - text.data()));
    if (result == static_cast<std::size_t>(-1) && error != E2BIG)
      refuse_bytes(text, encoding, file);
  }
  return {std::move(text), encoding};
}

// UTF-16 without a mark: the digits, separators and line ends of any table have a zero byte each,
// all of them on the same side.
std::string utf16_by_zeros(std::string_view bytes) {
  std::size_t zeros[2] = {0, 0};
  for (std::size_t at = 0; at < bytes.size(); ++at)
    if (bytes[at] == '\0') ++zeros[at % 2];
  const std::size_t all = zeros[0] + zeros[1];
  if (all < 2 || all * 50 < bytes.size()) return "";
  if (zeros[1] > zeros[0] * 4) return "utf-16le";
  return zeros[0] > zeros[1] * 4 ? "utf-16be" : "";
}

void add_if_it_fits(std::vector<DecodedText>& texts, std::string_view bytes,
                    const std::string& encoding, const std::string& file) {
  try {
    texts.push_back(converted(bytes, encoding, file));
  } catch (const Refused&) {
    // It is another one then.
  }
}

}  // namespace

DecodedText decoded(std::string_view bytes, const std::string& encoding, const std::string& file) {
  if (encoding == utf8) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    const std::size_t length = utf8_length(bytes);
    if (length < bytes.size()) refuse_bytes(bytes.substr(0, length), encoding, file);
    return {std::string(bytes), encoding};
  }
  if ((encoding == "utf-16le" && bytes.starts_with("\xFF\xFE"sv)) ||
      (encoding == "utf-16be" && bytes.starts_with("\xFE\xFF"sv)))
    bytes.remove_prefix(2);
  return converted(bytes, encoding, file);
}

std::vector<DecodedText> possible_texts(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with(byte_order_mark)) return {decoded(bytes, std::string(utf8), file)};
  if (bytes.starts_with("\xFF\xFE"sv)) return {decoded(bytes, "utf-16le", file)};
  if (bytes.starts_with("\xFE\xFF"sv)) return {decoded(bytes, "utf-16be", file)};
  if (const std::string utf16 = utf16_by_zeros(bytes); !utf16.empty())
    return {decoded(bytes, utf16, file)};
  if (utf8_length(bytes) == bytes.size() || is_damaged_utf8(bytes))
    return {decoded(bytes, std::string(utf8), file)};
  std::vector<DecodedText> texts;
  for (const char* encoding : {"gb18030", "big5"}) add_if_it_fits(texts, bytes, encoding, file);
  if (texts.empty()) return {decoded(bytes, std::string(utf8), file)};  // says where it is not
  return texts;
}

}  // namespace deskctl
