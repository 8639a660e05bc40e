# Shared by tools/web and tools/test: the libraries of the page, built once from the distribution's source packages into a
# folder outside the tree, named after what they are made of. Prints that folder. Needs lib/common.sh.
# shellcheck shell=bash

# source package : a binary package of it, whose version says which source belongs to this system
web_libraries=(
  cairo:libcairo2-dev expat:libexpat1-dev freetype:libfreetype-dev fribidi:libfribidi-dev harfbuzz:libharfbuzz-dev
  imgui:libimgui-dev libglu:libglu1-mesa-dev libidn2:libidn2-dev libunibreak:libunibreak-dev libunistring:libunistring-dev
  nlohmann-json3:nlohmann-json3-dev pixman:libpixman-1-dev qr-code-generator:libqrcodegencpp-dev xz-utils:liblzma-dev
  zlib:zlib1g-dev
)

# A mirror may have lost a source: then another release that the pool has beside it, with its SHA-256.
web_library_instead() {
  case $1 in
    libunibreak) echo "libunibreak_6.1.orig.tar.gz 890674996168ef5ba143d80d49ab8b61594a4eb70198dcac76caf6e1bd264a41" ;;
  esac
}

# web_libraries_key: changes when a version, the compiler or how they are built changes.
web_libraries_key() {
  local names=("${web_libraries[@]#*:}")
  {
    apt-cache policy "${names[@]}" 2>/dev/null | grep -E '^[a-z]|Candidate'
    em++ --version | head -n 1
    cat "$root"/third_party/web/* "$root/tools/lib/web_libraries.sh"
  } | sha256sum | cut -c1-16
}

# fetch_web_source PACKAGE FOLDER: unpacks the source package's tree to FOLDER/PACKAGE. Uses lists of its own, so that the
# system's package sources stay as they are.
fetch_web_source() {
  local package=$1 folder=$2 work uri file sum instead version newest= got=
  work=$(mktemp -d "$folder/fetch.XXXX")
  local apt=(apt-get -q -o "Dir::Etc::SourceList=$folder/lists/sources.list" -o "Dir::Etc::SourceParts=$folder/lists/parts"
    -o "Dir::State::Lists=$folder/lists/state" -o APT::Sandbox::User=root)
  # The newest first. An update that a mirror has lost: then what it mended is not mended here, which is said.
  for version in $(apt-cache "${apt[@]:2}" showsrc "$package" 2>>"$folder/log" | sed -n 's/^Version: //p' | sort -ruV); do
    newest=${newest:-$version}
    rm -f "$work"/*
    (cd "$work" && "${apt[@]}" source --download-only "$package=$version") >>"$folder/log" 2>&1 || continue
    got=$version
    break
  done
  if [ -n "$got" ]; then
    [ "$got" = "$newest" ] || say "  $package: $newest cannot be had, taking $got"
    (cd "$work" && dpkg-source --no-check -x ./*.dsc unpacked) >>"$folder/log" 2>&1
  else
    # Without the distribution's own part its patches are missing, the library is there.
    say "  $package: only the authors' release can be had, without the distribution's patches"
    mkdir "$work/unpacked"
    read -r uri file sum < <("${apt[@]}" source --print-uris "$package" 2>>"$folder/log" |
      sed -n "s/^'\([^']*\)' \([^ ]*\.orig\.tar\.[a-z0-9]*\) [0-9]* SHA256:\([0-9a-f]*\)$/\1 \2 \3/p" | head -n 1) || true
    if [ -z "$uri" ] || ! "$apt_helper" download-file "$uri" "$work/$file" "SHA256:$sum" >>"$folder/log" 2>&1; then
      instead=$(web_library_instead "$package")
      [ -n "$instead" ] && [ -n "$uri" ] || die "The source of $package cannot be had, see $folder/log"
      file=${instead% *} sum=${instead#* }
      say "  $package: the release of this system cannot be had, taking ${file%.orig*}"
      "$apt_helper" download-file "${uri%/*}/$file" "$work/$file" "SHA256:$sum" >>"$folder/log" 2>&1 ||
        die "The source of $package cannot be had, see $folder/log"
    fi
    tar -xf "$work/$file" -C "$work/unpacked" --strip-components=1
  fi
  rm -rf "${folder:?}/$package"
  mv "$work/unpacked" "$folder/$package"
  rm -rf "$work"
}

# web_libraries_folder: builds them if that was not done for this key; prints the folder.
web_libraries_folder() {
  local cache folder part
  cache=${XDG_CACHE_HOME:-$HOME/.cache}/kommunalatlas/page-libraries
  folder=$cache/$(web_libraries_key)
  if [ ! -f "$folder/complete" ]; then
    rm -rf "$folder"
    mkdir -p "$folder/sources/lists/parts" "$folder/sources/lists/state/partial"
    local sources=$folder/sources
    apt_helper=/usr/lib/apt/apt-helper
    : >"$sources/lists/sources.list"
    if compgen -G '/etc/apt/sources.list.d/*.sources' >/dev/null; then
      for part in /etc/apt/sources.list.d/{debian,ubuntu}*.sources; do
        [ ! -f "$part" ] || sed 's/^Types:.*/Types: deb-src/' "$part" >"$sources/lists/parts/${part##*/}"
      done
    fi
    [ ! -s /etc/apt/sources.list ] || sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$sources/lists/sources.list"
    say "  fetching the sources of ${#web_libraries[@]} libraries"
    apt-get -q -o "Dir::Etc::SourceList=$sources/lists/sources.list" -o "Dir::Etc::SourceParts=$sources/lists/parts" \
      -o "Dir::State::Lists=$sources/lists/state" -o APT::Sandbox::User=root update >"$sources/log" 2>&1 ||
      say "  apt-get update had errors, going on"
    for part in "${web_libraries[@]}"; do fetch_web_source "${part%%:*}" "$sources"; done
    for part in "$root"/third_party/web/*.patch; do
      part=${part##*/}
      patch -s -p1 -d "$sources/${part%%-*}" <"$root/third_party/web/$part"
    done
    say "  building them (about five minutes of processor time, once)"
    emcmake cmake -G Ninja -S "$root/third_party/web" -B "$folder" -DCMAKE_BUILD_TYPE=Release \
      -DATLAS_SOURCES="$sources" >"$folder/log" 2>&1 || { tail -n 20 "$folder/log" >&2; die "See $folder/log"; }
    cmake --build "$folder" 2>&1 | tee -a "$folder/log" | show_progress >&2
    [ "${PIPESTATUS[0]}" -eq 0 ] || die "The libraries do not build, see $folder/log"
    rm -rf "$sources" "$folder/CMakeFiles"
    touch "$folder/complete"
  fi
  printf '%s\n' "$folder"
}
