#!/bin/sh
# install.sh DESTDIR PREFIX BUILD install|uninstall: one list of files for both ways.
set -eu
destdir=$1 prefix=$2 build=$3 what=$4
root=$destdir$prefix

files() { # mode, source, folder or file below PREFIX
	echo "755 $build/hexapla bin/"
	for f in themes/*.yaml; do echo "644 $f share/hexapla/themes/"; done
	for f in tests/stories/gamelan/*; do echo "644 $f share/hexapla/stories/gamelan/"; done
	for f in src/data/*.json; do echo "644 $f share/hexapla/"; done
	echo "644 src/doc/hexapla.1 share/man/man1/"
	echo "644 src/doc/hexapla.5 share/man/man5/"
	echo "644 src/doc/completions/hexapla.bash share/bash-completion/completions/hexapla"
	echo "644 src/doc/completions/_hexapla share/zsh/site-functions/"
	echo "644 src/doc/completions/hexapla.fish share/fish/vendor_completions.d/"
	echo "644 README.md share/doc/hexapla/"
	echo "644 src/doc/screen.svg share/doc/hexapla/src/doc/"
}

files | while read -r mode from to; do
	[ -e "$from" ] || continue # a pattern without files
	case $to in */) to=$to${from##*/} ;; esac
	if [ "$what" = install ]; then
		install -D -m "$mode" "$from" "$root/$to"
		case $from in themes/*) # its schema is beside the folder now
			sed 's|\$schema=\.\./src/data/|$schema=../|' "$from" >"$root/$to" ;;
		esac
		echo "  $root/$to"
	else
		rm -f "$root/$to"
	fi
done
# Our own folders go when they are empty; shared ones stay.
[ "$what" = install ] || find "$root/share/hexapla" "$root/share/doc/hexapla" \
	-depth -type d -empty -delete 2>/dev/null || true
