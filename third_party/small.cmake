# Small libraries: JSON, the command line, QR codes, tests.
third_from_header(json nlohmann-json3-dev nlohmann/json.hpp)
third_from_header(cli11 libcli11-dev CLI/CLI.hpp)

if(ATLAS_BUILD_TESTS)
  third_from_header(doctest doctest-dev doctest/doctest.h)
  find_file(dejavu_sans DejaVuSans.ttf NO_DEFAULT_PATH PATHS /usr/share/fonts/truetype/dejavu)
  mark_as_advanced(dejavu_sans)
  if(NOT dejavu_sans)
    third_missing(DejaVuSans.ttf fonts-dejavu-core)
  endif()
  third_from_pkg_config(proj libproj-dev proj)  # the oracle that our projections are compared with
endif()

# The pkg-config file is not in every release of the package.
find_path(qrcodegen_INCLUDE_DIR qrcodegen.hpp PATH_SUFFIXES qrcodegen)
find_library(qrcodegen_LIBRARY qrcodegencpp)
mark_as_advanced(qrcodegen_INCLUDE_DIR qrcodegen_LIBRARY)
if(qrcodegen_INCLUDE_DIR AND qrcodegen_LIBRARY)
  add_library(third_qrcodegen INTERFACE)
  target_include_directories(third_qrcodegen SYSTEM INTERFACE "${qrcodegen_INCLUDE_DIR}")
  target_link_libraries(third_qrcodegen INTERFACE "${qrcodegen_LIBRARY}")
  add_library(third::qrcodegen ALIAS third_qrcodegen)
else()
  third_missing(qrcodegen.hpp libqrcodegencpp-dev)
endif()
