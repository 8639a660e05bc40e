# The three kinds of targets of this project. Each src/<folder>/CMakeLists.txt and tests/<folder>/CMakeLists.txt is one call.
#
#   atlas_library(<folder> SOURCES a.cpp ... [HEADERS ...] [DEPENDS base geo ...] [LIBRARIES third::x ...] [PRIVATE_LIBRARIES ...])
#     static library atlas_<folder>; include directory src/. LIBRARIES are visible to its users, PRIVATE_LIBRARIES are not.
#   atlas_executable(<name> SOURCES ... [DEPENDS ...] [LIBRARIES ...])
#     program in bin/; DEPENDS names folders.
#   atlas_test(<name> SOURCES ... [DEPENDS ...] LABELS unit|golden|gl|ui [LIBRARIES ...])
#     doctest program test_<name>, one ctest of that name. "test_support" gives it main() and the paths of the trees.
#   atlas_python_test(<name> SCRIPT x.py [ARGS ...] [TARGETS kommunalatlas ...] LABELS ...)
#     a ctest that runs a Python script with the system's Python (its packages come from the distribution); TARGETS are built first.
#
# The targets tests_unit, tests_golden, tests_gl and tests_ui build what the tests with that label need.

# Links `target` to the libraries of the named folders.
function(_atlas_link_folders target)
  foreach(folder IN LISTS ARGN)
    if(NOT TARGET atlas_${folder})
      message(STATUS "${target}: src/${folder} is not in the tree (yet), not linked")
      continue()
    endif()
    target_link_libraries(${target} PUBLIC atlas_${folder})
  endforeach()
endfunction()

# Several files compiled as one: headers, which are more than half of the work, are read once for all of them. Only a help
# for whole builds (presets release and asan): each file includes what it uses, and the other presets would say so if it did
# not. Names in unnamed namespaces are different ones within a folder therefore.
function(_atlas_join_files target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  # Warnings are about single files: what another one has in its unnamed namespace is no shadow.
  target_compile_options(${target} PRIVATE -w)
endfunction()

# Folders whose loops run in every frame or over every place, entry or row. The others answer a press or say words, which
# -O1 does as well, in a sixth less time to build.
set(ATLAS_BUSY_FOLDERS base table geo cells text model filter imports layout paint scene output gl render)
set(ATLAS_SELDOM_RUN $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-O1>)

# Folders that read what comes from outside: libFuzzer (tests/fuzz) sees which ways through them an input takes.
set(ATLAS_READING_FOLDERS base table overlay filter files)

function(atlas_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;DEPENDS;LIBRARIES;PRIVATE_LIBRARIES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "atlas_library(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
  endif()
  set(target atlas_${name})
  if(arg_SOURCES)
    add_library(${target} STATIC ${arg_SOURCES} ${arg_HEADERS})
    target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(${target} PRIVATE atlas_options ${arg_PRIVATE_LIBRARIES} PUBLIC ${arg_LIBRARIES})
    _atlas_link_folders(${target} ${arg_DEPENDS})
    if(NOT name IN_LIST ATLAS_BUSY_FOLDERS)
      target_compile_options(${target} PRIVATE ${ATLAS_SELDOM_RUN})
    endif()
    if(ATLAS_SANITIZE AND name IN_LIST ATLAS_READING_FOLDERS AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      target_compile_options(${target} PRIVATE -fsanitize-coverage=trace-pc,trace-cmp)
    endif()
    if(ATLAS_JOIN_FILES)
      _atlas_join_files(${target})
    endif()
    # For the check that every header compiles alone, the folders' inner ones too.
    set_property(GLOBAL APPEND PROPERTY ATLAS_PRIVATE_LIBRARIES ${arg_PRIVATE_LIBRARIES})
  else()
    message(FATAL_ERROR "atlas_library(${name}): SOURCES is empty")
  endif()
endfunction()

function(atlas_executable name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;LIBRARIES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "atlas_executable(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/src")
  target_link_libraries(${name} PRIVATE atlas_options ${arg_LIBRARIES})
  foreach(folder IN LISTS arg_DEPENDS)
    if(TARGET atlas_${folder})
      target_link_libraries(${name} PRIVATE atlas_${folder})
    endif()
  endforeach()
  if(ATLAS_SANITIZE)
    # Mesa is unloaded before the leak check runs, its allocations then look like leaks without an owner. Kept loaded they
    # are still reachable, and real leaks are still found.
    target_sources(${name} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/keep_libraries_loaded.c"
      "${CMAKE_SOURCE_DIR}/cmake/coverage_counters.c")
    set_target_properties(${name} PROPERTIES ENABLE_EXPORTS ON)
  endif()
endfunction()

# What all tests share: labels, a time limit against hangs, one at a time on the display. `needs` are the targets to build.
function(_atlas_finish_test name labels needs)
  foreach(label IN LISTS labels)
    if(NOT TARGET tests_${label})
      message(FATAL_ERROR "test ${name}: unknown label ${label} (unit, golden, gl or ui)")
    endif()
    foreach(need IN LISTS needs)
      if(TARGET ${need})
        add_dependencies(tests_${label} ${need})
      endif()
    endforeach()
  endforeach()
  # Limits against hangs, not measures; sanitizers take ten times as long where all names or all views are gone through.
  set_tests_properties(${name} PROPERTIES LABELS "${labels}" TIMEOUT $<IF:$<BOOL:${ATLAS_SANITIZE}>,2400,600>)
  if("gl" IN_LIST labels OR "ui" IN_LIST labels)
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK display)
  endif()
endfunction()

function(atlas_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;LABELS;LIBRARIES")
  if(NOT arg_LABELS)
    message(FATAL_ERROR "atlas_test(${name}): LABELS is missing (unit, golden, gl or ui)")
  endif()
  atlas_executable(test_${name} SOURCES ${arg_SOURCES} DEPENDS ${arg_DEPENDS}
    LIBRARIES ${arg_LIBRARIES} test_support)
  # Assertions are expanded into much code that runs once: optimising it costs a third of its compile time for nothing.
  target_compile_options(test_${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  set_target_properties(test_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  add_test(NAME ${name} COMMAND test_${name} WORKING_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  _atlas_finish_test(${name} "${arg_LABELS}" test_${name})
endfunction()

function(atlas_python_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "SCRIPT" "ARGS;TARGETS;LABELS")
  if(NOT arg_LABELS OR NOT arg_SCRIPT)
    message(FATAL_ERROR "atlas_python_test(${name}): SCRIPT and LABELS are needed")
  endif()
  find_program(ATLAS_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
  if(NOT ATLAS_PYTHON)
    message(FATAL_ERROR "The tests need /usr/bin/python3 (Debian package python3)")
  endif()
  add_test(NAME ${name} COMMAND "${ATLAS_PYTHON}" "${CMAKE_CURRENT_SOURCE_DIR}/${arg_SCRIPT}" ${arg_ARGS}
    WORKING_DIRECTORY "${CMAKE_BINARY_DIR}")
  _atlas_finish_test(${name} "${arg_LABELS}" "${arg_TARGETS}")
endfunction()
