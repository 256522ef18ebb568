# bash completion for hexapla
_hexapla() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
	local options='--export= --output= --notes= --only-notes --import= --rules= --theme= --no-config
		--lang= --charset= --title= --source=
		--date= --dictionary= --explain= --check --focus= --goto= --view= --color= --print-config --list-keys
		--list-styles
		--list-themes --list-languages --list-filters --script= --size= --demo --help --version
		-e -o -r -t -l -c -h -V'
	local option=$prev

	COMPREPLY=()
	# "--theme=li" comes as one word, or as three where "=" breaks words.
	case $cur in
	--*=*) option=${cur%%=*} cur=${cur#*=} ;;
	=) option=$prev cur= ;;
	-*)
		mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
		[[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace 2>/dev/null
		return
		;;
	*) [[ $prev == '=' && COMP_CWORD -ge 2 ]] && option=${COMP_WORDS[COMP_CWORD-2]} ;;
	esac
	case $option in
	-e | --export)
		mapfile -t COMPREPLY < <(compgen -W 'json html markdown csv jsonld text ansi' -- "$cur")
		;;
	-t | --theme)
		mapfile -t COMPREPLY < <(compgen -W "$(hexapla --list-themes 2>/dev/null | cut -f1)" -- "$cur"
			compgen -f -- "$cur")
		;;
	-l | --lang)
		mapfile -t COMPREPLY < <(
			compgen -W "$(hexapla --list-languages 2>/dev/null | cut -f1)" -- "$cur")
		;;
	--view)
		mapfile -t COMPREPLY < <(compgen -W 'columns focus synopsis map ledger matrix notes rules' -- "$cur")
		;;
	--color)
		mapfile -t COMPREPLY < <(compgen -W 'auto never 16 256 direct' -- "$cur")
		;;
	--charset | --title | --source | --date | --focus | --goto | --size) ;;
	*) mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
	esac
}
complete -o filenames -F _hexapla hexapla
