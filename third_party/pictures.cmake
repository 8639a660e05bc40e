# Painting and compressing pictures and documents.
third_from_pkg_config(cairo libcairo2-dev cairo cairo-ft cairo-pdf cairo-svg)
third_from_pkg_config(png libpng-dev libpng)
third_from_pkg_config(zlib zlib1g-dev zlib)
third_from_pkg_config(deflate libdeflate-dev libdeflate)
third_from_pkg_config(glu libglu1-mesa-dev glu)  # triangulates areas for tools/bake; the program itself does not use it
