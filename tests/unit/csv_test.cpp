#include "deskctl/text/csv.hpp"

#include "support/times.hpp"

namespace deskctl::test {
namespace {

using FaultKind = CsvReader::Fault::Kind;

/// `[a][b]` with `@offset` of each field, then the fault.
std::string split(std::string_view line) {
  CsvReader csv;
  const CsvReader::Line read = csv.split(line);
  std::string out;
  for (std::size_t i = 0; i < read.fields.size(); ++i)
    out += '[' + std::string(read.fields[i]) + "]@" + std::to_string(read.offsets[i]);
  const std::string offset = std::to_string(read.fault.offset);
  switch (read.fault.kind) {
    case FaultKind::none:
      break;
    case FaultKind::open_quote:
      out += " open quote at " + offset;
      break;
    case FaultKind::text_after_quote:
      out += " text after quote at " + offset;
      break;
    case FaultKind::quote_in_field:
      out += " quote in field at " + offset;
      break;
  }
  return out;
}

}  // namespace

TEST_CASE("csv: fields are split and unquoted") {
  const struct {
    std::string line;
    std::string fields;
  } cases[] = {
      {"", "[]@0"},
      {",", "[]@0[]@1"},
      {"a", "[a]@0"},
      {"a,b", "[a]@0[b]@2"},
      {"a,,b,", "[a]@0[]@2[b]@3[]@5"},
      {"水,管", "[水]@0[管]@4"},
      {" a , b ", "[ a ]@0[ b ]@4"},
      {"\"a\",b", "[a]@0[b]@4"},
      {"\"\"", "[]@0"},
      {"\"\",\"\"", "[]@0[]@3"},
      {"\"a,b\",c", "[a,b]@0[c]@6"},
      {"\"a\"\"b\"", "[a\"b]@0"},
      {"\"\"\"\"", "[\"]@0"},
      {"\"\"\"a\"\"\",x", "[\"a\"]@0[x]@8"},
      {"\"a\"\"\"\"b\"", "[a\"\"b]@0"},
      {"a,\"b\"", "[a]@0[b]@2"},
      {"'a,b'", "['a]@0[b']@3"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.line);
    CHECK(split(c.line) == c.fields);
  }
}

TEST_CASE("csv: a stray quote is a fault and never a guess") {
  const struct {
    std::string line;
    std::string fields;
  } cases[] = {
      {"\"a", " open quote at 0"},
      {"a,\"b", "[a]@0 open quote at 2"},
      {"a,\"", "[a]@0 open quote at 2"},
      {"a,\"b\"\"", "[a]@0 open quote at 2"},
      {"\"\"\"", " open quote at 0"},
      {"\"a\"b,c", "[a]@0 text after quote at 3"},
      {"\"a\" ,c", "[a]@0 text after quote at 3"},
      {"a\"b\",c", " quote in field at 1"},
      {"a, \"b\"", "[a]@0 quote in field at 3"},
      {"a,b\"", "[a]@0 quote in field at 3"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.line);
    CHECK(split(c.line) == c.fields);
  }
}

TEST_CASE("csv: fields stay valid while later lines are split") {
  CsvReader csv;
  const std::string first = "\"a\"\"b\",c";
  const auto fields = csv.split(first).fields;
  const std::vector<std::string_view> kept(fields.begin(), fields.end());
  for (int i = 0; i < 1000; ++i) csv.split("\"x\"\"y\",\"z\"\"\"");
  CHECK(kept[0] == "a\"b");
  CHECK(kept[1] == "c");
  CHECK(kept[1].data() == first.data() + 7);
}

TEST_CASE("csv: a field is quoted only when it must be") {
  CHECK(csv_field("水管") == "水管");
  CHECK(csv_field("") == "");
  CHECK(csv_field(" a ") == " a ");
  CHECK(csv_field("a,b") == "\"a,b\"");
  CHECK(csv_field("a\"b") == "\"a\"\"b\"");
  CHECK(csv_field("a\rb") == "\"a\rb\"");
}

TEST_CASE("csv: what is written reads back the same") {
  const std::string fields[] = {"",    "a",   ",",   "\"",         "\"\"",  ",\",",
                                "a,b", "a\"", "\"a", "水，\"管\"", "a\\nb", " "};
  for (const std::string& first : fields) {
    for (const std::string& second : fields) {
      const std::string line = csv_field(first) + ',' + csv_field(second);
      CAPTURE(line);
      CsvReader csv;
      const CsvReader::Line read = csv.split(line);
      REQUIRE(read.fault.kind == FaultKind::none);
      REQUIRE(read.fields.size() == 2);
      CHECK(read.fields[0] == first);
      CHECK(read.fields[1] == second);
    }
  }
}

TEST_CASE("csv: a text with lines is one line when escaped") {
  const struct {
    std::string plain;
    std::string stored;
  } cases[] = {
      {"", ""},
      {"a", "a"},
      {"a\nb", "a\\nb"},
      {"a\\nb", "a\\\\nb"},
      {"\\", "\\\\"},
      {"\\\n", "\\\\\\n"},
      {"\n\n", "\\n\\n"},
      {"C:\\new", "C:\\\\new"},
      {"水\n管", "水\\n管"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.plain);
    CHECK(escape_text(c.plain) == c.stored);
    CHECK(unescape_text(c.stored) == c.plain);
  }
  CHECK(unescape_text("a\\") == "a\\");
  CHECK(unescape_text("a\\;b") == "a;b");
}

}  // namespace deskctl::test
