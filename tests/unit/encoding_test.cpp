// Registers in the encodings in which offices save them.
#include "files/encoding.hpp"

#include "support/encoded.hpp"
#include "support/refusal.hpp"

namespace deskctl::test {
namespace {

const std::string simplified = "房号,事项\n3-2-1201,厨房水管漏水😀\n";
const std::string traditional = "門牌,事由\n3-2-1201,廚房水管漏水\n";

std::string all_possible(const std::string& bytes) {
  std::string out;
  for (const DecodedText& one : possible_texts(bytes, "f")) out += one.encoding + ' ' + one.text;
  return out;
}

}  // namespace

TEST_CASE("encoding: a text is found to be UTF-8 or UTF-16, with or without a mark") {
  CHECK(all_possible(simplified) == "utf-8 " + simplified);
  CHECK(all_possible("\xEF\xBB\xBF" + simplified) == "utf-8 " + simplified);
  CHECK(all_possible("\xFF\xFE" + encoded(simplified, "UTF-16LE")) == "utf-16le " + simplified);
  CHECK(all_possible("\xFE\xFF" + encoded(simplified, "UTF-16BE")) == "utf-16be " + simplified);
  CHECK(all_possible(encoded(simplified, "UTF-16LE")) == "utf-16le " + simplified);
  CHECK(all_possible(encoded(simplified, "UTF-16BE")) == "utf-16be " + simplified);
}

TEST_CASE("encoding: bytes of a national encoding come as each text that they can be") {
  const auto texts = possible_texts(encoded(simplified, "GB18030"), "f");
  CHECK(texts.front().text == simplified);
  CHECK(texts.front().encoding == "gb18030");
  const auto big5 = possible_texts(encoded(traditional, "BIG5"), "f");
  CHECK(big5.back().text == traditional);
  CHECK(big5.back().encoding == "big5");
  CHECK(decoded(encoded(traditional, "BIG5"), "big5", "f").text == traditional);
}

TEST_CASE("encoding: bytes that are not the text they should be are named by line and column") {
  const auto place = [](const std::string& bytes, const std::string& encoding) {
    try {
      encoding.empty() ? possible_texts(bytes, "f").front() : decoded(bytes, encoding, "f");
    } catch (const Refused& refused) {
      const Problem& problem = refused.problems().front();
      return std::to_string(problem.line) + ':' + std::to_string(problem.column) + ' ' +
             refused.what();
    }
    return std::string("nothing");
  };
  // A torn or patched UTF-8 file never becomes another text.
  CHECK(place(simplified.substr(0, simplified.size() - 3), "") ==
        "2:28 the bytes here are not utf-8");
  CHECK(place("a,b\n\xFF\xFF,1\n", "") == "2:1 the bytes here are not utf-8");
  CHECK(place("\xFF\xFE" + encoded(simplified, "UTF-16LE") + "x", "") ==
        "3:1 the bytes here are not utf-16le");
  // A half of a pair.
  CHECK(place(std::string("\xFF\xFE") + encoded("a,b\n", "UTF-16LE") + "\x3D\xD8" +
                  encoded("c,d\n", "UTF-16LE"),
              "") == "2:1 the bytes here are not utf-16le");
  CHECK(place("房号\xFF", "gb18030") != "nothing");
  CHECK(place("a\xFF", "utf-8") == "1:2 the bytes here are not utf-8");
}

}  // namespace deskctl::test
