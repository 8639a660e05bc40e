# Debian 12 and Ubuntu 24.04 packages. Sourced by tools/lib/common.sh; the same names hold in both.
# shellcheck shell=bash disable=SC2034

# What the build needs.
build_packages=(
  g++ cmake ninja-build pkg-config
  libimgui-dev libstb-dev libglfw3-dev libdbus-1-dev python3-glad libgl-dev libopengl-dev libegl-dev
  nlohmann-json3-dev libcli11-dev libidn2-dev libqrcodegencpp-dev libexpat1-dev libminizip-dev
  libcairo2-dev libpng-dev libdeflate-dev zlib1g-dev libglu1-mesa-dev libfreetype-dev libharfbuzz-dev
  libfribidi-dev libunibreak-dev libfontconfig-dev
  fonts-roboto-unhinted
)

# What the program loads while it runs and no -dev package brings: OpenGL drivers (the software one included), opening links.
runtime_packages=(libgl1 libegl1 libgl1-mesa-dri xdg-utils)

# What only the tests need: a display and a person's hands on it, oracles and readers for what we write.
test_packages=(
  doctest-dev libclang-rt-dev ccache python3 clang-format-14 fonts-dejavu-core dbus-daemon python3-dbus python3-gi
  xvfb xserver-xorg-core xserver-xorg-video-dummy xauth x11-utils x11-xserver-utils x11-xkb-utils xdotool openbox wmctrl xclip imagemagick
  proj-bin libproj-dev python3-jsonschema librsvg2-bin poppler-utils zbar-tools qpdf strace libxml2-utils desktop-file-utils groff-base
)

# What the page needs (tools/web): emscripten, sources of libraries, and a packer. COMMAND:PACKAGE is asked for only where the
# command is missing: Node.js from elsewhere brings npm itself, and the distribution's would not go beside it.
web_packages=(
  emscripten node:nodejs node-acorn cmake ninja-build pkg-config python3 dpkg-dev patch xz-utils fonts-roboto-unhinted
)

# What trying the page in a browser needs (tools/test web).
web_test_packages=(chromium npm:npm)
