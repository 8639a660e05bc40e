# Shaping and outlines of text, its direction and line breaks, the fonts of the system.
third_from_pkg_config(freetype libfreetype-dev freetype2)
third_from_pkg_config(harfbuzz libharfbuzz-dev harfbuzz)
third_from_pkg_config(fribidi libfribidi-dev fribidi)
third_from_pkg_config(unibreak libunibreak-dev libunibreak)
third_from_pkg_config(fontconfig libfontconfig-dev fontconfig)
