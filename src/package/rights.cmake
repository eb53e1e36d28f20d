# Folders take the umask of whoever packs them; a package has the same rights wherever it is made.
execute_process(COMMAND chmod --recursive u=rwX,go=rX ${CPACK_TEMPORARY_INSTALL_DIRECTORY} COMMAND_ERROR_IS_FATAL ANY)
