/* Linked into programs of sanitizer builds only: see atlas_executable() in cmake/AtlasLibrary.cmake for the reason. */
int dlclose(void* handle) {
  (void)handle;
  return 0;
}
