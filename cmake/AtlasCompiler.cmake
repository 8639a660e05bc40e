# Compiler settings of our own code, as the interface target atlas_options. Dependencies never see them.

set(CMAKE_CXX_FLAGS_DEBUG "-Og -g -D_GLIBCXX_ASSERTIONS" CACHE STRING "" FORCE)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG" CACHE STRING "" FORCE)

add_library(atlas_options INTERFACE)
target_compile_features(atlas_options INTERFACE cxx_std_20)
target_compile_options(atlas_options INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wswitch-enum>
  # g++ 12 and 13 see uninitialised strings in moved variants at -O2 where there are none (GCC bug 105562 and kin).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  # No path of the building machine in a binary (asserts, debug information).
  "-ffile-prefix-map=${CMAKE_BINARY_DIR}/=" "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
if(ATLAS_WARNINGS_AS_ERRORS)
  target_compile_options(atlas_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
endif()

if(ATLAS_SANITIZE)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # Lines are all that a report needs; full debug information would cost a third of the compile time.
  target_compile_options(atlas_options INTERFACE ${sanitizers} -O1 -g1)
  # Checks of every pointer for null and alignment take half of the compile time. A null pointer ends in a report of
  # AddressSanitizer all the same; alignment is at stake where a mapped file is read as records: files keeps both.
  target_compile_options(atlas_options INTERFACE
    $<$<NOT:$<STREQUAL:$<TARGET_PROPERTY:NAME>,atlas_files>>:-fno-sanitize=null,alignment>)
  target_link_options(atlas_options INTERFACE ${sanitizers} LINKER:--wrap=__sanitizer_cov_trace_pc)
endif()

if(ATLAS_LTO)
  include(CheckIPOSupported)
  check_ipo_supported()
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
endif()

# Libraries that only third parties need (X11 through Cairo, say) cost start-up time: link what is used, nothing else.
if(EMSCRIPTEN)
  # Exceptions as WebAssembly has them; the compiler's other way calls JavaScript for each function that may throw.
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fwasm-exceptions>)
  add_link_options(-fwasm-exceptions)
else()
  add_link_options(LINKER:--as-needed)
endif()

# A fresh clone in another folder still finds what an earlier one compiled: paths are hashed relative to the source tree.
if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(ATLAS_CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
  if(ATLAS_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros "${ATLAS_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER "${CMAKE_CXX_COMPILER_LAUNCHER}")
  endif()
endif()
