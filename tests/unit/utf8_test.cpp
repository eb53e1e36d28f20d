#include "deskctl/text/utf8.hpp"

#include "support/times.hpp"

namespace deskctl::test {
namespace {

using namespace std::string_literals;

/// `byte shown`, or `none`.
std::string flaw_of(const std::string& text) {
  const auto flaw = first_flaw(text);
  return flaw ? std::to_string(flaw->byte) + ' ' + flaw->shown : "none";
}

}  // namespace

TEST_CASE("utf8: what no text may hold is found with its byte") {
  const struct {
    std::string name;
    std::string text;
    std::string flaw;
  } cases[] = {
      {"nothing", "", "none"},
      {"ASCII", "pipe leaks, 3-2-1201", "none"},
      {"Chinese", "厨房水管漏水", "none"},
      {"beyond the first plane", "𠮷野家 🔧", "none"},
      {"LF and TAB", "a\nb\tc", "none"},
      {"LRM, RLM and ZWJ", "a\u200eb\u200fc\u200dd", "none"},
      {"the last character there is", "\U0010FFFF", "none"},
      {"NUL", "ab\0c"s, "2 \\x00"},
      {"NUL after eight plain bytes", "abcdefgh\0"s, "8 \\x00"},
      {"ESC", "\x1b[31m", "0 \\x1b"},
      {"CR", "a\rb", "1 \\x0d"},
      {"DEL", "abcdefg\x7f", "7 \\x7f"},
      {"DEL after Chinese", "水管\x7f", "6 \\x7f"},
      {"a C1 control", "a\u0085", "1 <U+0085>"},
      {"U+FEFF at the start", "\uFEFF水", "0 <U+FEFF>"},
      {"U+FEFF inside", "水\uFEFF", "3 <U+FEFF>"},
      {"U+202E", "abc\u202Edef", "3 <U+202E>"},
      {"U+202A", "\u202A", "0 <U+202A>"},
      {"an isolate", "\u2066", "0 <U+2066>"},
      {"the end of isolates", "\u2069", "0 <U+2069>"},
      {"a line separator", "a\u2028b", "1 <U+2028>"},
      {"a paragraph separator", "a\u2029b", "1 <U+2029>"},
      {"GB18030", "ab\xc0\xee", "2 "},
      {"a lone continuation", "a\x80", "1 "},
      {"half a character", "水\xe6\xb0", "3 "},
      {"an overlong slash", "\xc0\xaf", "0 "},
      {"an overlong NUL", "\xe0\x80\x80", "0 "},
      {"a surrogate", "\xed\xa0\x80", "0 "},
      {"beyond U+10FFFF", "\xf4\x90\x80\x80", "0 "},
      {"0xFF", "12345678\xff", "8 "},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(flaw_of(c.text) == c.flaw);
  }
}

TEST_CASE("utf8: every byte is judged alike wherever it stands among eight") {
  for (int byte = 0; byte < 0x80; ++byte) {
    const bool allowed = (byte >= 0x20 && byte != 0x7f) || byte == '\n' || byte == '\t';
    for (std::size_t at = 0; at < 17; ++at) {
      std::string text(20, 'x');
      text[at] = static_cast<char>(byte);
      CAPTURE(byte);
      CAPTURE(at);
      const auto flaw = first_flaw(text);
      REQUIRE(flaw.has_value() != allowed);
      if (flaw) REQUIRE(flaw->byte == at);
    }
  }
}

TEST_CASE("utf8: columns are the terminal's") {
  const struct {
    std::string text;
    int columns;
  } cases[] = {
      {"", 0},  {"abc", 3},     {"水管", 4},   {"a水b", 4}, {"，。", 4},         {"ＡＢ１", 6},
      {"é", 1}, {"e\u0301", 1}, {"\u200d", 0}, {"🔧", 2},    {"가나", 4},         {"ｱｲ", 2},
      {"…", 1}, {"–", 1},       {"\u3000", 2}, {"𠮷", 2},   {"\u0e01\u0e34", 1}, {"\xff", 1},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(columns_of(c.text) == c.columns);
  }
}

TEST_CASE("utf8: padding counts columns and cutting never halves a character") {
  CHECK(pad_right("水管", 6) == "水管  ");
  CHECK(pad_left("12", 4) == "  12");
  CHECK(pad_right("水管漏水", 6) == "水管漏水");
  CHECK(pad_left("", 2) == "  ");
  const struct {
    std::string text;
    int columns;
    std::string cut;
  } cases[] = {
      {"abc", 3, "abc"},           {"abcd", 3, "ab…"},
      {"水管漏水", 8, "水管漏水"}, {"水管漏水", 7, "水管漏…"},
      {"水管漏水", 6, "水管…"},    {"水管漏水", 2, "…"},
      {"a水b管", 4, "a水…"},       {"e\u0301e\u0301e\u0301", 2, "e\u0301…"},
      {"水管漏水", 1, "…"},        {"", 0, ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.columns);
    CHECK(cut_to(c.text, c.columns) == c.cut);
    CHECK(columns_of(cut_to(c.text, c.columns)) <= std::max(c.columns, 1));
  }
}

TEST_CASE("utf8: texts are trimmed and composed as they are stored") {
  const struct {
    std::string typed;
    std::string stored;
  } cases[] = {
      {"", ""},
      {"   ", ""},
      {" pipe  leaks\t\n", "pipe  leaks"},
      {"\u3000 水管\u3000漏水 \u3000", "水管\u3000漏水"},
      {"e\u0301", "é"},
      {"\u1112\u1161\u11ab", "한"},
      {"ｅ１", "ｅ１"},
      {"a\nb", "a\nb"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.typed);
    CHECK(clean_text(c.typed) == c.stored);
  }
  CHECK(clean_text(clean_text("\u3000e\u0301 ")) == clean_text("\u3000e\u0301 "));
}

TEST_CASE("utf8: a text that may not be stored is refused with the byte counted from one") {
  CHECK(refusal([] { clean_text("水\xff"); }) ==
        "invalid UTF-8 at byte 4 | send UTF-8 text: 'iconv -f GB18030 -t UTF-8' converts a file");
  CHECK(refusal([] { clean_text("a\x1b[2J"); }) ==
        "the character \\x1b at byte 2 may not stand in a text | type the text again without it");
  CHECK(refusal([] { clean_text("水\u202E"); }) ==
        "the character <U+202E> at byte 4 may not stand in a text | type the text again without "
        "it");
}

TEST_CASE("utf8: what is shown of unknown data cannot act on a terminal") {
  CHECK(printable("水管 leaks") == "水管 leaks");
  CHECK(printable("a\nb\tc") == "a b c");
  CHECK(printable("\x1b[2J\x7f") == "\\x1b[2J\\x7f");
  CHECK(printable("a\u202Eb\uFEFF\u009b") == "a<U+202E>b<U+FEFF><U+009B>");
  CHECK(printable("a\u200Eb\u200Fc\u061C") == "a<U+200E>b<U+200F>c<U+061C>");
  CHECK(printable("\xc0\xee") == "\\xc0\\xee");
  CHECK(printable("a\0b"s) == "a\\x00b");
  std::string every;
  for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
  CHECK_FALSE(first_flaw(printable(every)).has_value());
}

TEST_CASE("utf8: length counts characters") {
  CHECK(length_of("") == 0);
  CHECK(length_of("abc") == 3);
  CHECK(length_of("水管🔧") == 3);
  CHECK(length_of("\xff\xff") == 2);
}

}  // namespace deskctl::test
