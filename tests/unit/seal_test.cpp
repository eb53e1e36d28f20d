#include "deskctl/journal/seal.hpp"

#include "deskctl/text/sha256.hpp"
#include "support/story.hpp"

namespace deskctl {
namespace {

using test::in_english;
using test::shanghai;

Seal seal_of(std::string_view bytes, int line = 2) {
  Seal seal;
  seal.when = test::at("2026-12-01T02:00:00+08:00");
  seal.file = "2026-11.csv";
  seal.bytes = bytes.size();
  seal.lines = 3;
  seal.settled_at = test::at("2026-11-20T17:00:00+08:00");
  seal.sha256 = sha256_of(bytes);
  seal.others = {{2026, 8}, {2026, 10}};
  seal.basis = "0123456789abcdef";
  seal.source = "ledger/seals.csv";
  seal.line = line;
  return seal;
}

std::string broken(std::span<const Seal> seals, const std::optional<std::string_view>& bytes) {
  const auto problems = broken_seals(seals, "ledger/2026-11.csv", bytes);
  if (problems.empty()) return "";
  CHECK(problems.size() == 1);
  CHECK(problems.front().hint.has_value());
  return problems.front().file + ": " + in_english(problems.front().what);
}

std::string file_with(const std::string& lines) {
  return seal_header() + '\n' + lines;
}

TEST_CASE("seal: SHA-256 gives what sha256sum prints") {
  CHECK(sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  Sha256 sum;
  sum.add("a");
  CHECK(sum.hex() == sha256_of("a"));
  sum.add("bc");
  CHECK(sum.hex() == sha256_of("abc"));
}

TEST_CASE("seal: what is written is what is read") {
  Seal unsettled = seal_of("x", 3);
  unsettled.unsettled = 4;
  unsettled.settled_at.reset();
  unsettled.others.clear();
  const std::string text = file_with(format_seal(seal_of("abc"), shanghai()) + '\n' +
                                     format_seal(unsettled, shanghai()) + '\n');
  const SealFile file = read_seals({"ledger/seals.csv", text});
  CHECK(file.problems.empty());
  CHECK(file.tail.whole == text.size());
  CHECK(file.tail.torn_line == 0);
  REQUIRE(file.seals.size() == 2);
  const Seal& first = file.seals.front();
  CHECK(first.when == seal_of("").when);
  CHECK(first.file == "2026-11.csv");
  CHECK(first.bytes == 3);
  CHECK(first.lines == 3);
  CHECK(first.unsettled == 0);
  CHECK(first.settled_at == seal_of("").settled_at);
  CHECK(first.sha256 == sha256_of("abc"));
  CHECK(first.others == std::vector<Month>{{2026, 8}, {2026, 10}});
  CHECK(first.basis == "0123456789abcdef");
  CHECK(first.line == 2);
  CHECK(file.seals.back().unsettled == 4);
  CHECK_FALSE(file.seals.back().settled_at);
  CHECK(file.seals.back().line == 3);
}

TEST_CASE("seal: the first seven columns are those that scripts know") {
  CHECK(seal_header().starts_with("when,file,bytes,lines,unsettled,settled_at,sha256,"));
  CHECK(format_seal(seal_of("abc"), shanghai())
            .starts_with("2026-12-01T02:00:00+08:00,2026-11.csv,3,3,0,2026-11-20T17:00:00+08:00," +
                         sha256_of("abc") + ','));
}

TEST_CASE("seal: every byte of a seals line that is changed is noticed") {
  const std::string line = format_seal(seal_of("abc"), shanghai());
  for (std::size_t i = 0; i < line.size(); ++i) {
    std::string changed = line;
    changed[i] = changed[i] == '1' ? '2' : '1';
    CAPTURE(changed);
    const SealFile file = read_seals({"ledger/seals.csv", file_with(changed + '\n' + line + '\n')});
    CHECK(file.seals.size() == 1);
    CHECK(in_english(file.problems) ==
          std::vector<std::string>{
              "2: not a seal as 'deskctl seal' writes it: the line was changed"});
  }
}

TEST_CASE("seal: lines with a right sum that are no seals are problems") {
  const auto line_with = [](Seal seal) { return format_seal(seal, shanghai()) + '\n'; };
  Seal outside = seal_of("abc");
  outside.file = "../desk.toml";
  Seal short_sum = seal_of("abc");
  short_sum.sha256.pop_back();
  Seal settled_never = seal_of("abc");
  settled_never.settled_at.reset();
  const std::string few = "2026-12-01T02:00:00+08:00,2026-11.csv,3";
  for (const std::string& line :
       {line_with(outside), line_with(short_sum), line_with(settled_never),
        few + ',' + sum_of(few) + '\n', std::string("\n"), std::string("<<<<<<< HEAD\n")}) {
    CAPTURE(line);
    const SealFile file = read_seals({"ledger/seals.csv", file_with(line)});
    CHECK(file.seals.empty());
    CHECK(file.problems.size() == 1);
  }
  const SealFile foreign = read_seals({"ledger/seals.csv", "when;file\n"});
  CHECK(in_english(foreign.problems) ==
        std::vector<std::string>{"1: the first line is not the header that this version writes"});
}

TEST_CASE("seal: a torn end is no seal and no damage") {
  const std::string line = format_seal(seal_of("abc"), shanghai());
  const std::string whole = file_with(line + '\n');
  for (std::size_t length = 0; length < line.size(); ++length) {
    const SealFile file = read_seals({"ledger/seals.csv", whole + line.substr(0, length)});
    CAPTURE(length);
    CHECK(file.problems.empty());
    CHECK(file.seals.size() == 1);
    CHECK(file.tail.whole == whole.size());
    CHECK(file.tail.torn_line == (length == 0 ? 0 : 3));
  }
  const SealFile unended = read_seals({"ledger/seals.csv", whole + line});
  CHECK(unended.seals.size() == 2);
  CHECK(unended.tail.lacks_newline);
  CHECK(unended.tail.torn_line == 0);
  const SealFile header_only = read_seals({"ledger/seals.csv", seal_header().substr(0, 9)});
  CHECK(header_only.problems.empty());
  CHECK(header_only.tail.whole == 0);
  CHECK(header_only.tail.torn_line == 1);
  CHECK(read_seals({"ledger/seals.csv", ""}).tail.torn_line == 0);
}

TEST_CASE("seal: zeros in what was written last are a torn end") {
  const auto line = [](const std::string& when) {
    Seal seal = seal_of("abc");
    seal.when = test::at(when);
    return format_seal(seal, shanghai()) + '\n';
  };
  const std::string first = line("2026-12-01T02:00:00+08:00");
  const std::string last = line("2026-12-02T02:00:00+08:00");
  std::string holed = last;
  holed.replace(30, 100, 100, '\0');
  const auto torn_line = [](const std::string& lines) {
    const SealFile file = read_seals({"ledger/seals.csv", file_with(lines)});
    CHECK(file.problems.empty() == (file.tail.torn_line > 0));
    return file.tail.torn_line;
  };
  CHECK(torn_line(first + holed) == 3);
  CHECK(torn_line(first + holed + last + last) == 3);
  CHECK(torn_line(first + holed + last.substr(0, 50)) == 3);
  // Later lines make it damage.
  CHECK(torn_line(holed + first + last) == 0);
  CHECK(torn_line(holed + "x\n") == 0);
}

TEST_CASE("seal: a file is whole, longer, shorter or gone") {
  const std::vector<Seal> seals{seal_of("header\none\n")};
  CHECK(broken(seals, "header\none\n").empty());
  CHECK(broken(seals, "header\none\ntwo\n").empty());
  CHECK(broken(seals, "header\non") ==
        "ledger/2026-11.csv: shorter than when it was sealed: 9 bytes now, 11 in "
        "ledger/seals.csv:2");
  CHECK(broken(seals, "") ==
        "ledger/2026-11.csv: shorter than when it was sealed: 0 bytes now, 11 in "
        "ledger/seals.csv:2");
  CHECK(broken(seals, std::nullopt) ==
        "ledger/2026-11.csv: it is gone: ledger/seals.csv:2 sealed 11 bytes of it");
  CHECK(broken({}, std::nullopt).empty());
}

TEST_CASE("seal: every flipped bit, removed byte and inserted byte of a sealed prefix is found") {
  const std::string text = test::journal_text("08:12 logged category=repair / 08:15 dispatched");
  const std::vector<Seal> seals{seal_of(text)};
  const std::string tail = "appended later\n";
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string flipped = text + tail;
      flipped[i] = static_cast<char>(static_cast<unsigned char>(flipped[i]) ^ (1U << bit));
      CHECK_FALSE(broken_seals(seals, "f", flipped).empty());
    }
    std::string removed = text + tail;
    removed.erase(i, 1);
    // Removing either of two equal neighbours gives the same text.
    CHECK(broken_seals(seals, "f", removed).empty() == removed.starts_with(text));
    std::string inserted = text + tail;
    inserted.insert(i, 1, '9');
    CHECK(broken_seals(seals, "f", inserted).empty() == inserted.starts_with(text));
  }
  CHECK(broken_seals(seals, "f", text + tail).empty());
}

TEST_CASE("seal: of several seals the first that no longer fits tells where the change is") {
  const std::string text = "one\ntwo\nthree\n";
  // As several desks' files give them: in no order, one twice.
  const std::vector<Seal> seals{seal_of(text, 4), seal_of(text.substr(0, 4), 2),
                                seal_of(text.substr(0, 8), 3), seal_of(text.substr(0, 8), 9)};
  CHECK(broken(seals, text).empty());
  CHECK(broken(seals, "One\ntwo\nthree\n") ==
        "ledger/2026-11.csv: changed after it was sealed: bytes 1 to 4 are not what "
        "ledger/seals.csv:2 sealed");
  CHECK(broken(seals, "one\ntwO\nthree\n") ==
        "ledger/2026-11.csv: changed after it was sealed: bytes 5 to 8 are not what "
        "ledger/seals.csv:3 sealed");
  CHECK(broken(seals, "one\ntwo\nthreE\n") ==
        "ledger/2026-11.csv: changed after it was sealed: bytes 9 to 14 are not what "
        "ledger/seals.csv:4 sealed");
  // Cut and changed: the change is what is told.
  CHECK(broken(seals, "one\ntwO\n") ==
        "ledger/2026-11.csv: changed after it was sealed: bytes 5 to 8 are not what "
        "ledger/seals.csv:3 sealed");
}

}  // namespace
}  // namespace deskctl
