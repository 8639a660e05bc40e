# Copies data/ to share/kommunalatlas/ of the build tree, and again whenever a file changes.
file(GLOB atlas_data_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/data/*.json" "${CMAKE_SOURCE_DIR}/data/SOURCES.md")
set(staged "")
foreach(file IN LISTS atlas_data_files)
  get_filename_component(name "${file}" NAME)
  add_custom_command(OUTPUT "${ATLAS_SHARE_DIR}/${name}"
    COMMAND "${CMAKE_COMMAND}" -E copy "${file}" "${ATLAS_SHARE_DIR}/${name}"
    DEPENDS "${file}" VERBATIM)
  list(APPEND staged "${ATLAS_SHARE_DIR}/${name}")
endforeach()
file(GLOB atlas_tour_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/data/tours/*.json")
foreach(file IN LISTS atlas_tour_files)
  get_filename_component(name "${file}" NAME)
  add_custom_command(OUTPUT "${ATLAS_SHARE_DIR}/tours/${name}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${ATLAS_SHARE_DIR}/tours"
    COMMAND "${CMAKE_COMMAND}" -E copy "${file}" "${ATLAS_SHARE_DIR}/tours/${name}"
    DEPENDS "${file}" VERBATIM)
  list(APPEND staged "${ATLAS_SHARE_DIR}/tours/${name}")
endforeach()
add_custom_target(atlas_data ALL DEPENDS ${staged})
