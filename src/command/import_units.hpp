// The register of places, merged into the desk's directory.
#pragma once

#include "command/import_columns.hpp"
#include "command/session.hpp"

namespace deskctl {

/// Gives every place that the register names the lines that it has there; other places stay, and so
/// do the fields of a known person that the map does not name. Shows what changes, and writes it
/// with --write.
Exit import_units(Session& session, Format format, const ReadSheet& read, const ImportMap& map,
                  const SheetColumns& columns);

}  // namespace deskctl
