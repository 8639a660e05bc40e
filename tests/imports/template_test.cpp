// Empty tables for people to fill in are understood as a whole, in either language and either form.
#include <doctest/doctest.h>

#include "imports/real_gazetteer.hpp"
#include "imports/template.hpp"

TEST_CASE("each heading of a template is recognised by its words, and its example is a row")
{
    const filter::Index& index = real_gazetteer::index();
    for (const imports::Kind kind : {imports::Kind::Members, imports::Kind::Networks})
        for (const base::Language language : {base::Language::De, base::Language::En}) {
            CAPTURE(static_cast<int>(kind));
            CAPTURE(base::code(language));
            const table::WrittenTable written = imports::templateFor(kind, language);
            CHECK(written.columns.size() > 4);
            for (const std::string& bytes : {table::writeXlsx(written), table::writeCsv(written, language)}) {
                const auto book = table::readWorkbook(bytes, "x");
                REQUIRE(book.value.has_value());
                const auto& rows = book.value->sheets.front().rows;
                REQUIRE(rows.size() == 2);
                REQUIRE(rows.front().size() == written.columns.size());
                const imports::Columns columns = imports::recognise(index, rows, kind);
                CHECK(columns.firstRow == 1);
                for (std::size_t i = 0; i < rows.front().size(); ++i)
                    CHECK(imports::wordOf(columns.of[i]).get(language) == rows.front()[i]);
            }
        }
}
