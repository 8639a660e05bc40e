# Painting and compressing pictures and documents.
third_from_pkg_config(cairo libcairo2-dev cairo cairo-ft cairo-pdf cairo-svg)
third_credit(cairo "Cairo (LGPL 2.1 / MPL 1.1)")
third_from_pkg_config(png libpng-dev libpng)
third_credit(png "libpng (libpng)")
third_from_pkg_config(zlib zlib1g-dev zlib)
third_credit(zlib "zlib (zlib)")
third_from_pkg_config(deflate libdeflate-dev libdeflate)
third_credit(deflate "libdeflate (MIT)")
third_from_pkg_config(glu libglu1-mesa-dev glu)  # triangulates areas for tools/bake; the program itself does not use it
