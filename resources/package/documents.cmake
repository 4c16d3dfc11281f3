# Copyright (C) 2026 The Jianbao authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Run by CPack over what is to be packed: what Debian asks of a package and an installation has no use for. Manuals and
# changelogs are compressed, without a name or a date inside.
set(share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
set(documents ${share}/doc/${CPACK_PACKAGE_NAME})
file(MAKE_DIRECTORY ${documents})
file(COPY ${CPACK_JIANBAO_FOLDER}/copyright DESTINATION ${documents}
  FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
file(MAKE_DIRECTORY ${share}/lintian/overrides)
configure_file(${CPACK_JIANBAO_FOLDER}/lintian-overrides ${share}/lintian/overrides/${CPACK_PACKAGE_NAME} COPYONLY)
configure_file(${CPACK_JIANBAO_FOLDER}/changelog ${documents}/changelog.Debian @ONLY)
foreach(file ${share}/man/man1/jianbao.1 ${documents}/changelog.Debian)
  execute_process(COMMAND gzip -9nf ${file} COMMAND_ERROR_IS_FATAL ANY)
  file(CHMOD ${file}.gz PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
endforeach()
