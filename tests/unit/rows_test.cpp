// Rows for programs, made from JSON.
#include "render/rows.hpp"

#include <doctest/doctest.h>

namespace deskctl {
namespace {

constexpr auto blank = R"({"items":[{"id":"","due":null,"held":null,"text":null}]})";

TEST_CASE("rows: one for each object of the list, below the names") {
  CHECK(separated_rows(R"({"schema":"x","items":[)"
                       R"({"id":"20261003-001","due":null,"held":null,"text":"a,b \"c\""},)"
                       R"({"id":"20261003-002","due":"2026-10-03T08:00:00+08:00",)"
                       R"("held":{"since":"s","reason":"等\n料"},"text":"漏水"}]})",
                       blank, "items", ',') ==
        "id,due,text,held.since,held.reason\n"
        "20261003-001,,\"a,b \"\"c\"\"\",,\n"
        "20261003-002,2026-10-03T08:00:00+08:00,漏水,s,\"等\n料\"\n");
}

TEST_CASE("rows: an empty list has the names of its columns") {
  CHECK(separated_rows(R"({"items":[]})", blank, "items", ',') == "id,due,held,text\n");
  CHECK(separated_rows(R"({"items":[]})", blank, "items", '\t') == "id\tdue\theld\ttext\n");
}

TEST_CASE("rows: a value with a tab, a line end or a backslash stays one field of tsv") {
  CHECK(separated_rows(R"({"items":[{"id":"a\tb\n\\c"}]})", "{}", "items", '\t') ==
        "id\na\\tb\\n\\\\c\n");
}

TEST_CASE("rows: without a list a row for each value, named by its path") {
  CHECK(separated_rows(R"({"schema":"x","flow":{"logged":3,"rate":0.9750,"ok":true,"none":null},)"
                       R"("ids":["a","b"],"figures":[{"figure":"paid","met":"12.50","of":2}],)"
                       R"("odd":[[1,2]]})",
                       "{}", "", ',') ==
        "name,value\n"
        "schema,x\n"
        "flow.logged,3\n"
        "flow.rate,0.9750\n"
        "flow.ok,true\n"
        "flow.none,\n"
        "ids,a b\n"
        "figures.paid.met,12.50\n"
        "figures.paid.of,2\n"
        "odd,\"[[1,2]]\"\n");
}

TEST_CASE("rows: facts stay one field, because each request has others") {
  CHECK(separated_rows(R"({"items":[{"id":"a","facts":{}},{"id":"b","facts":{"rings":"2"}}]})",
                       "{}", "items", ',') == "id,facts\na,\nb,\"{\"\"rings\"\":\"\"2\"\"}\"\n");
}

TEST_CASE("rows: JSON a line each, as it stood") {
  CHECK(json_lines(R"({"items":[{"id":"a","rate":0.9750,"list":[1,null,true]},{"id":"漏"}]})",
                   "items") ==
        "{\"id\":\"a\",\"rate\":0.9750,\"list\":[1,null,true]}\n{\"id\":\"漏\"}\n");
  CHECK(json_lines(R"({"flow":{"logged":3}})", "") == "{\"flow\":{\"logged\":3}}\n");
}

}  // namespace
}  // namespace deskctl
