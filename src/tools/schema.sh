#!/bin/sh
# schema.sh PROGRAM config|rules|theme: print the JSON Schema of a kind of file, for editors. Names
# that the program knows (actions, options, styles, glyphs) are taken from it. `make docs` writes
# src/data/*.schema.json with it; tests/docs.sh and tests/unit/schema_test.c compare.
set -eu
program=$1 what=$2

escape() { sed 's/\\/\\\\/g; s/"/\\"/g'; }
# Lines "NAME<tab>HELP" as words of an enum, or as members of an object; by: what each is.
words() { escape | awk -F '\t' '{ printf "%s      \"%s\"", sep, $1; sep = ",\n" } END { print "" }'; }

options() {
	sed -n 's/^	X([A-Z_]*, "\(.*\)", \([A-Z]*\), \([0-9.]*\), \([0-9.]*\), \([0-9.]*\), "\(.*\)").*/\1	\2	\3	\4	\5	\6/p' \
		include/conf/option.h | escape | awk -F '\t' '
		{
			type = "\"type\": \"string\""
			if ($2 == "BOOL")
				type = "\"$ref\": \"#/definitions/switch\", \"default\": " ($3 ? "true" : "false")
			if ($2 == "INT" || $2 == "NUMBER")
				type = "\"type\": \"" ($2 == "INT" ? "integer" : "number") "\", \"minimum\": " $4 \
					", \"maximum\": " $5 ", \"default\": " $3
			printf "%s        \"%s\": {\"description\": \"%s\",\n          %s}", sep, $1, $6, type
			sep = ",\n"
		}
		END { print "" }'
}

glyphs() {
	sed -n '/define GLYPHS/,/^enum/s/^	X([A-Z0-9_]*, "\([^"]*\)".*/\1/p' include/conf/theme.h
}

config() {
	cat <<-'JSON'
		{
		  "$schema": "http://json-schema.org/draft-07/schema#",
		  "title": "hexapla configuration",
		  "description": "~/.config/hexapla/config.yaml. Names of files are relative to its folder.",
		  "type": ["object", "null"],
		  "additionalProperties": false,
		  "properties": {
		    "theme": {"description": "Name of a theme, or a file.", "type": "string"},
		    "rules": {"description": "Names of rule sets, or files.", "$ref": "#/definitions/texts"},
		    "dictionaries": {
		      "description": "Files of dictionaries for articles in several languages.",
		      "$ref": "#/definitions/texts"
		    },
		    "filters": {
		      "description": "Commands that make text of what articles are stored in.",
		      "type": "array", "maxItems": 100, "items": {"$ref": "#/definitions/filter"}
		    },
		    "options": {
		      "description": "Options and their values, as :set has them.",
		      "type": "object", "additionalProperties": false,
		      "properties": {
	JSON
	options
	cat <<-'JSON'
		      }
		    },
		    "keys": {
		      "description": "Keys and the actions they are for; none takes a key away.",
		      "type": "object", "additionalProperties": false,
		      "properties": {
		        "text": {"description": "Keys in the text.", "$ref": "#/definitions/keys"},
		        "select": {"description": "Keys while selecting.", "$ref": "#/definitions/keys"},
		        "list": {"description": "Keys in lists.", "$ref": "#/definitions/keys"}
		      }
		    }
		  },
		  "definitions": {
		    "switch": {"enum": [true, false, "yes", "no", "on", "off"]},
		    "texts": {"type": ["string", "array"], "items": {"type": "string"}},
		    "filter": {
		      "type": "object", "required": ["name"], "additionalProperties": false,
		      "properties": {
		        "name": {"description": "How it is called; that of a built-in one changes that.", "type": "string"},
		        "match": {"description": "PCRE2 pattern on the path or address.", "minLength": 1, "type": ["string", "number"]},
		        "run": {"description": "Command and its arguments; {}: the path.", "$ref": "#/definitions/texts"},
		        "seconds": {
		          "description": "The most it may take.",
		          "type": "integer", "minimum": 1, "maximum": 600, "default": 10
		        },
		        "megabytes": {
		          "description": "The most it may write.",
		          "type": "integer", "minimum": 1, "maximum": 256, "default": 64
		        },
		        "enabled": {"description": "no: it is not used.", "enum": [true, false, "yes", "no"]}
		      }
		    },
		    "keys": {"type": "object", "additionalProperties": {"$ref": "#/definitions/action"}},
		    "action": {"enum": [
		      "none",
	JSON
	"$program" --no-config --list-keys | cut -f3 | words
	printf '    ]}\n  }\n}\n'
}

# How a colour and a style are written, for themes and for rules.
looks() {
	cat <<-'JSON'
		    "colour": {
		      "description": "#rrggbb, 0..255, one of 16 names, default, a name of colours, or a map.",
		      "type": ["string", "integer", "object"], "minimum": 0, "maximum": 255,
		      "additionalProperties": false,
		      "properties": {
		        "direct": {"description": "The colour itself.", "type": ["string", "integer"]},
		        "256": {
		          "description": "Entry of the 256-colour palette.",
		          "type": "integer", "minimum": 0, "maximum": 255
		        },
		        "16": {
		          "description": "One of 16 colours.",
		          "enum": [
		            "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
		            "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue",
		            "bright-magenta", "bright-cyan", "bright-white"
		          ]
		        }
		      }
		    },
		    "attributes": {
		      "type": ["string", "array"],
		      "items": {"enum": ["bold", "dim", "italic", "underline", "reverse", "strike"]}
		    },
		    "glyph": {
		      "type": ["string", "object"], "required": ["text"], "additionalProperties": false,
		      "properties": {
		        "text": {"description": "What is drawn: one column.", "type": "string"},
		        "ascii": {"description": "What is drawn where only ASCII will do.", "type": "string"}
		      }
		    },
		    "style": {
		      "type": "object", "additionalProperties": false,
		      "properties": {
		        "fg": {"description": "Colour of the text.", "$ref": "#/definitions/colour"},
		        "bg": {"description": "Colour behind the text.", "$ref": "#/definitions/colour"},
		        "attributes": {"description": "Added up.", "$ref": "#/definitions/attributes"},
		        "mono": {
		          "description": "Attributes added where there are no colours.",
		          "$ref": "#/definitions/attributes"
		        },
		        "glyph": {"description": "Mark in the gutter.", "$ref": "#/definitions/glyph"}
		      }
		    }
	JSON
}

rules() {
	cat <<-'JSON'
		{
		  "$schema": "http://json-schema.org/draft-07/schema#",
		  "title": "hexapla rules",
		  "description": "Highlight rules; see hexapla(5).",
		  "type": "object", "required": ["rules"], "additionalProperties": false,
		  "properties": {
		    "description": {"description": "What the set is for.", "type": "string"},
		    "rules": {
		      "description": "The rules; of two on the same text the later lies on top.",
		      "type": "array", "maxItems": 500, "items": {"$ref": "#/definitions/rule"}
		    },
		    "styles": {
		      "description": "Styles of these rules, as in a theme.",
		      "type": "object", "additionalProperties": {"$ref": "#/definitions/style"}
		    }
		  },
		  "definitions": {
		    "switch": {"enum": [true, false, "yes", "no"]},
		    "flag": {"enum": ["caseless", "multiline", "dotall", "extended", "literal", "smartcase"]},
		    "name": {"description": "Name of a style.", "anyOf": [{"$ref": "#/definitions/known"}, {"type": "string"}]},
		    "known": {"enum": [
	JSON
	"$program" --list-styles | words
	cat <<-'JSON'
		    ]},
		    "rule": {
		      "type": "object", "required": ["name"], "additionalProperties": false,
		      "properties": {
		        "name": {"description": "What the rule is called, once in a file.", "minLength": 1, "type": "string"},
		        "description": {"description": "One line for the list of rules.", "type": "string"},
		        "match": {"description": "PCRE2 pattern, on a paragraph.", "minLength": 1, "type": ["string", "number"]},
		        "flags": {
		          "description": "How the pattern is read.",
		          "anyOf": [
		            {"$ref": "#/definitions/flag"},
		            {"type": "array", "items": {"$ref": "#/definitions/flag"}}
		          ]
		        },
		        "style": {"$ref": "#/definitions/name"},
		        "scope": {
		          "description": "What style marks: the match, or the unit or paragraph it starts in.",
		          "enum": ["match", "unit", "paragraph"], "default": "match"
		        },
		        "groups": {
		          "description": "Styles of named groups.",
		          "type": "object", "additionalProperties": {"$ref": "#/definitions/name"}
		        },
		        "where": {"description": "What must be true of the unit.", "$ref": "#/definitions/where"},
		        "priority": {
		          "description": "Higher lies on top.",
		          "type": "integer", "minimum": -100, "maximum": 100, "default": 0
		        },
		        "enabled": {"description": "no: off until switched on.", "$ref": "#/definitions/switch"},
		        "key": {"description": "Switches the rule: behind zr, or by itself where it means nothing else.", "type": ["string", "integer"]}
		      }
		    },
		    "classes": {"enum": ["unique", "translation", "paraphrase", "edited", "verbatim"]},
		    "conflicts": {"enum": ["number", "date", "name", "quote", "modality", "negation"]},
		    "kinds": {"enum": ["sentence", "heading", "furniture"]},
		    "texts": {"type": ["string", "array"], "minItems": 1, "items": {"type": "string"}},
		    "where": {
		      "type": "object", "minProperties": 1, "additionalProperties": false,
		      "properties": {
		        "class": {
		          "description": "How others have the unit.",
		          "anyOf": [
		            {"$ref": "#/definitions/classes"},
		            {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/classes"}}
		          ]
		        },
		        "conflict": {
		          "description": "What others state differently; yes: anything, no: nothing.",
		          "anyOf": [
		            {"$ref": "#/definitions/switch"}, {"$ref": "#/definitions/conflicts"},
		            {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/conflicts"}}
		          ]
		        },
		        "support": {
		          "description": "Articles that tell it: 3, <3, >=2, 2..4, all.",
		          "type": ["string", "integer"]
		        },
		        "moved": {"description": "Out of order elsewhere.", "$ref": "#/definitions/switch"},
		        "pinned": {"description": "Linked by the reader.", "$ref": "#/definitions/switch"},
		        "note": {"description": "Has a note of the reader's.", "$ref": "#/definitions/switch"},
		        "kind": {
		          "description": "Kind of unit.",
		          "anyOf": [
		            {"$ref": "#/definitions/kinds"},
		            {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/kinds"}}
		          ]
		        },
		        "article": {"description": "A, B, C ...", "$ref": "#/definitions/texts"},
		        "language": {"description": "eng, en, English.", "$ref": "#/definitions/texts"},
		        "in": {"description": "In quotation marks, or a block of lines that begin with >.", "enum": ["quotation"]},
		        "match": {"description": "Pattern found anywhere in the unit.", "minLength": 1, "type": ["string", "number"]},
		        "counterpart": {
		          "description": "What is true of a unit elsewhere that tells the same.",
		          "$ref": "#/definitions/where"
		        },
		        "not": {"description": "What is not true.", "$ref": "#/definitions/where"},
		        "and": {
		          "description": "All of these.",
		          "type": "array", "minItems": 1, "items": {"$ref": "#/definitions/where"}
		        },
		        "or": {
		          "description": "At least one of these.",
		          "type": "array", "minItems": 1, "items": {"$ref": "#/definitions/where"}
		        }
		      }
		    },
	JSON
	looks
	printf '  }\n}\n'
}

theme() {
	cat <<-'JSON'
		{
		  "$schema": "http://json-schema.org/draft-07/schema#",
		  "title": "hexapla theme",
		  "description": "Colours and glyphs; see hexapla(5).",
		  "type": "object", "additionalProperties": false,
		  "properties": {
		    "name": {"description": "How the theme is called.", "type": "string"},
		    "description": {"description": "One line.", "type": "string"},
		    "inherits": {
		      "description": "Theme this one starts from; none: nothing.",
		      "type": "string", "default": "default"
		    },
		    "colours": {
		      "description": "Names for colours.",
		      "type": "object", "additionalProperties": {"$ref": "#/definitions/colour"}
		    },
		    "styles": {
		      "description": "How each style looks; other names are for rules.",
		      "type": "object", "additionalProperties": {"$ref": "#/definitions/style"},
		      "properties": {
	JSON
	"$program" --list-styles | escape | awk -F '\t' '
		{ printf "%s        \"%s\": {\"description\": \"%s\", \"$ref\": \"#/definitions/style\"}", sep, $1, $2
		  sep = ",\n" } END { print "" }'
	cat <<-'JSON'
		      }
		    },
		    "glyphs": {
		      "description": "Characters drawn as marks.",
		      "type": "object", "additionalProperties": false,
		      "properties": {
	JSON
	glyphs | awk '
		{ printf "%s        \"%s\": {\"$ref\": \"#/definitions/glyph\"}", sep, $1
		  sep = ",\n" } END { print "" }'
	cat <<-'JSON'
		      }
		    }
		  },
		  "definitions": {
	JSON
	looks
	printf '  }\n}\n'
}

$what
