#include "deskctl/text/place.hpp"

#include <doctest/doctest.h>

namespace deskctl::test {

TEST_CASE("place: a part is between dashes, a name within one") {
  for (const char* part : {"4-2-301", "4-2", "2-301", "301", "4"}) {
    CAPTURE(part);
    CHECK(names_place("4-2-301", part));
  }
  for (const char* other : {"4-2-30", "4-3", "30", "", "-", "14-2-301", "4-2-301-5"}) {
    CAPTURE(other);
    CHECK_FALSE(names_place("4-2-301", other));
  }
  CHECK_FALSE(names_place("14-2-301", "4-2"));
  CHECK(names_place("8-1-大堂", "大堂"));
  CHECK(names_place("8-1-北大堂", "大堂"));
  CHECK(names_place("全小区", "小区"));
  CHECK_FALSE(names_place("", "小区"));
}

}  // namespace deskctl::test
