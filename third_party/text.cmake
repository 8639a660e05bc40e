# Shaping and outlines of text.
third_from_pkg_config(freetype libfreetype-dev freetype2)
third_from_pkg_config(harfbuzz libharfbuzz-dev harfbuzz)
