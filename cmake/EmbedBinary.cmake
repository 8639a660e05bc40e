# Puts files into the program as read-only bytes.
#
#   atlas_embed_binary(<target> HEADER fonts/embedded_fonts.hpp NAMESPACE embedded ABOUT "One sentence." FILES name=/path ...)
#
# makes the static library <target> with the header HEADER, which offers `struct Blob{const unsigned char* data; std::size_t size;}`
# and one function `Blob name()` for each file. The assembler reads the files (.incbin): no megabytes of C++ to compile.
function(atlas_embed_binary target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADER;NAMESPACE;ABOUT" "FILES")
  set(out "${CMAKE_CURRENT_BINARY_DIR}/${target}")
  set(declarations "")
  set(definitions "")
  set(paths "")
  foreach(entry IN LISTS arg_FILES)
    string(REGEX MATCH "^([A-Za-z0-9_]+)=(.+)$" matched "${entry}")
    if(NOT matched)
      message(FATAL_ERROR "atlas_embed_binary(${target}): \"${entry}\" is not name=/path")
    endif()
    set(name "${CMAKE_MATCH_1}")
    set(path "${CMAKE_MATCH_2}")
    list(APPEND paths "${path}")
    set(symbol "${target}_${name}")
    string(APPEND declarations "Blob ${name}();\n")
    if(EMSCRIPTEN)
      # WebAssembly's assembler has sections of one symbol each and no difference of two symbols: the size is a number.
      file(SIZE "${path}" size)
      string(APPEND definitions "
asm(\".section .rodata.${symbol},\\\"\\\",@\\n\"
    \".p2align 4\\n\"
    \".globl ${symbol}_begin\\n\"
    \".type ${symbol}_begin,@object\\n\"
    \"${symbol}_begin:\\n\"
    \".incbin \\\"${path}\\\"\\n\"
    \".size ${symbol}_begin, ${size}\\n\"
    \".text\\n\");
extern \"C\" const unsigned char ${symbol}_begin[];
namespace ${arg_NAMESPACE} {
Blob ${name}() { return {${symbol}_begin, ${size}}; }
}  // namespace ${arg_NAMESPACE}
")
      continue()
    endif()
    string(APPEND definitions "
asm(\".pushsection .rodata\\n\"
    \".balign 16\\n\"
    \".global ${symbol}_begin\\n\"
    \"${symbol}_begin:\\n\"
    \".incbin \\\"${path}\\\"\\n\"
    \".global ${symbol}_end\\n\"
    \"${symbol}_end:\\n\"
    \".byte 0\\n\"
    \".popsection\\n\");
extern \"C\" const unsigned char ${symbol}_begin[];
extern \"C\" const unsigned char ${symbol}_end[];
namespace ${arg_NAMESPACE} {
Blob ${name}() { return {${symbol}_begin, static_cast<std::size_t>(${symbol}_end - ${symbol}_begin)}; }
}  // namespace ${arg_NAMESPACE}
")
  endforeach()
  file(CONFIGURE OUTPUT "${out}/include/${arg_HEADER}" @ONLY CONTENT
"// ${arg_ABOUT} Made by cmake/EmbedBinary.cmake; the bytes live as long as the program.
#pragma once

#include <cstddef>

namespace @arg_NAMESPACE@ {

struct Blob {
  const unsigned char* data;
  std::size_t size;
};

@declarations@
}  // namespace @arg_NAMESPACE@
")
  file(CONFIGURE OUTPUT "${out}/${target}.cpp" @ONLY CONTENT "#include \"@arg_HEADER@\"\n@definitions@")
  add_library(${target} STATIC "${out}/${target}.cpp")
  # The compiler does not see .incbin as an input, neither does ccache.
  set_source_files_properties("${out}/${target}.cpp" PROPERTIES OBJECT_DEPENDS "${paths}")
  if(EMSCRIPTEN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${paths})
  endif()
  set_target_properties(${target} PROPERTIES CXX_COMPILER_LAUNCHER "" INTERPROCEDURAL_OPTIMIZATION OFF)
  target_include_directories(${target} SYSTEM PUBLIC "${out}/include")
endfunction()
