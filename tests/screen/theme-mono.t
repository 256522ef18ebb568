# args: --size=70x10 --theme=mono --rules=newsroom tests/stories/gamelan/a-*.txt tests/stories/gamelan/b-*.txt
# The theme mono: classes, rules, the cursor; a conflict; a list; an error.
keys gg}}}}
wait
screen 2-7
|     evening.                     │     glass case.”
|                                  │
|▌=2  The set is called Kyai       │▏=2  The 38 instruments of bronze
|▌    Lintang Wengi, or Star of    │▏    and wood are called Kyai
|▌    the Night, and consists of   │▏    Lintang Wengi, or Star of
|▌    38 instruments of bronze and │▏    the Night.
looks 2-7
|row 2: 34-34 dim; 40-44 bold italic underline; 45-51 italic
|row 3: 34-34 dim
|row 4: 1-1 bold; 5-8 bold; 9-14 bold underline; 15-27 bold; 34-34 dim; 36-36 bold; 40-43 bold; 44-67 bold underline
|row 5: 5-30 bold; 34-34 dim; 40-51 bold underline; 52-64 bold
|row 6: 5-15 bold; 16-31 bold underline; 34-34 dim; 40-65 bold
|row 7: 5-32 bold underline; 34-34 dim; 40-49 bold
keys ]x
looks 2-4
|row 2: 5-12 bold; 34-34 dim; 40-46 bold italic underline; 47-48 bold; 49-52 bold underline; 53-65 bold
|row 3: 3-3 bold; 5-32 italic; 34-34 dim; 38-38 bold; 40-67 italic
|row 4: 5-7 italic; 8-32 bold italic underline; 34-34 dim; 40-42 italic; 43-67 bold italic underline
keys gr
looks 0-4
|row 0: 0-69 bold reverse
|row 1: 0-69 dim
|row 2: 1-13 bold; 15-68 bold dim
|row 3: 0-1 reverse; 2-11 bold reverse; 12-69 reverse
|row 4: 2-8 bold
keys q:nosuch<Enter>
looks 8-9
|row 8: 0-69 reverse
|row 9: 1-38 bold
