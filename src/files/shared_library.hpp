// Libraries that one command in a hundred needs: they are loaded when they are used, so that no
// other command waits for them.
#pragma once

#include "deskctl/error/error.hpp"

namespace deskctl {

/// A library by its file name, with what is said where it is not installed.
struct SharedLibrary {
  const char* file_name;
  Message missing;  ///< {0} is the file name.
  Message hint;
};

/// Loads it for the rest of the process. Throws Refused (io).
void* loaded(const SharedLibrary& library);
/// The address of a function of it. Throws Refused (io).
void* address_of(void* handle, const SharedLibrary& library, const char* function);

}  // namespace deskctl
