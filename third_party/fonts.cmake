# Roboto, from the package fonts-roboto-unhinted, embedded in the program (target atlas_fonts, header fonts/embedded_fonts.hpp).
# The package carries the files that upstream built (release of 2017-08-02), unchanged; Debian 12 and Ubuntu 24.04 have the same
# ones (compared with the source package's out/RobotoTTF). Measured text must be the same everywhere, so a file with another checksum is an error, not a substitute.
set(roboto_sha256_Regular 797e35f7f5d6020a5c6ea13b42ecd668bcfb3bbc4baa0e74773527e5b6cb3174)
set(roboto_sha256_Medium 7984aafeaf437899ce89b251d2875fc5048cb7d290152eac070239cca7ff726c)
set(roboto_sha256_Bold 36f3709dea3e3ce3c6aedc058079e55980825f898f1e901d091c73c40de8bab1)

set(roboto_blobs "")
foreach(style Regular Medium Bold)
  find_file(roboto_${style} "Roboto-${style}.ttf" NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH
    PATHS /usr/share/fonts/truetype/roboto PATH_SUFFIXES unhinted/RobotoTTF unhinted)
  mark_as_advanced(roboto_${style})
  set(file "${roboto_${style}}")
  if(NOT EXISTS "${file}")
    third_missing("Roboto-${style}.ttf" fonts-roboto-unhinted)
    continue()
  endif()
  file(SHA256 "${file}" sha256)
  if(NOT sha256 STREQUAL roboto_sha256_${style})
    message(FATAL_ERROR "${file} is not the expected release of Roboto (SHA-256 ${sha256}, expected ${roboto_sha256_${style}}). "
      "Reinstall the package fonts-roboto-unhinted, version 2:0~20170802-3.")
  endif()
  list(APPEND roboto_blobs "roboto${style}=${file}")
endforeach()
atlas_embed_binary(atlas_fonts HEADER fonts/embedded_fonts.hpp NAMESPACE embedded
  ABOUT "Roboto in three weights, as TrueType files." FILES ${roboto_blobs})
