# What `cmake --install` puts where: the same shape as the build tree, plus the manual, the desktop entry and the icon.
if(TARGET kommunalatlas)
  install(TARGETS kommunalatlas RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
if(atlas_data_files)
  install(FILES ${atlas_data_files} DESTINATION "${CMAKE_INSTALL_DATADIR}/kommunalatlas")
  install(FILES ${atlas_tour_files} DESTINATION "${CMAKE_INSTALL_DATADIR}/kommunalatlas/tours")
endif()
if(EXISTS "${CMAKE_SOURCE_DIR}/tools/bake/CMakeLists.txt")
  install(FILES "${ATLAS_SHARE_DIR}/kommunalatlas.map" DESTINATION "${CMAKE_INSTALL_DATADIR}/kommunalatlas")
endif()
install(FILES "${CMAKE_SOURCE_DIR}/docs/man/kommunalatlas.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${CMAKE_SOURCE_DIR}/docs/man/de/kommunalatlas.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/de/man1")
if(EXISTS "${CMAKE_SOURCE_DIR}/assets/desktop/kommunalatlas.desktop")
  install(FILES "${CMAKE_SOURCE_DIR}/assets/desktop/kommunalatlas.desktop"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES "${CMAKE_SOURCE_DIR}/assets/desktop/kommunalatlas.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
  install(FILES "${CMAKE_SOURCE_DIR}/assets/desktop/kommunalatlas.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
endif()
