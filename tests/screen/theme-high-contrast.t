# args: --size=70x10 --theme=high-contrast --rules=newsroom tests/stories/gamelan/a-*.txt tests/stories/gamelan/b-*.txt
# The theme high-contrast: classes, rules, the cursor; a conflict; a list; an error.
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
|row 2: 0-33 fg=#ffffff bg=#000000; 34-34 fg=#9a9a9a bg=#000000; 35-39 fg=#ffffff bg=#000000; 40-44 fg=#ffffff bg=#600000 bold italic; 45-51 fg=#ffe97a bg=#000000 italic; 52-69 fg=#ffffff bg=#000000
|row 3: 0-33 fg=#ffffff bg=#000000; 34-34 fg=#9a9a9a bg=#000000; 35-69 fg=#ffffff bg=#000000
|row 4: 0-0 fg=#c6c6c6 bg=#1c1c1c bold; 1-1 fg=#ffa336 bg=#1c1c1c bold; 2-2 fg=#c6c6c6 bg=#1c1c1c bold; 3-4 fg=#ffffff bg=#1c1c1c bold; 5-8 fg=#ffa336 bg=#1c1c1c bold; 9-14 fg=#ffa336 bg=#1c1c1c bold underline; 15-27 fg=#ffa336 bg=#1c1c1c bold; 28-33 fg=#ffffff bg=#1c1c1c bold; 34-34 fg=#9a9a9a bg=#000000; 35-35 fg=#c6c6c6 bg=#0c1420; 36-36 fg=#ffa336 bg=#0c1420; 37-37 fg=#c6c6c6 bg=#0c1420; 38-39 fg=#ffffff bg=#0c1420; 40-43 fg=#ffa336 bg=#0c1420; 44-45 fg=#ffe600 bg=#0c1420 bold underline; 46-67 fg=#ffa336 bg=#0c1420 bold underline; 68-69 fg=#ffffff bg=#0c1420
|row 5: 0-0 fg=#c6c6c6 bg=#1c1c1c bold; 1-4 fg=#ffffff bg=#1c1c1c bold; 5-30 fg=#ffa336 bg=#1c1c1c bold; 31-33 fg=#ffffff bg=#1c1c1c bold; 34-34 fg=#9a9a9a bg=#000000; 35-35 fg=#c6c6c6 bg=#0c1420; 36-39 fg=#ffffff bg=#0c1420; 40-51 fg=#ffa336 bg=#0c1420 bold underline; 52-64 fg=#ffa336 bg=#0c1420; 65-69 fg=#ffffff bg=#0c1420
|row 6: 0-0 fg=#c6c6c6 bg=#1c1c1c bold; 1-4 fg=#ffffff bg=#1c1c1c bold; 5-15 fg=#ffa336 bg=#1c1c1c bold; 16-31 fg=#ffa336 bg=#1c1c1c bold underline; 32-33 fg=#ffffff bg=#1c1c1c bold; 34-34 fg=#9a9a9a bg=#000000; 35-35 fg=#c6c6c6 bg=#0c1420; 36-39 fg=#ffffff bg=#0c1420; 40-65 fg=#ffa336 bg=#0c1420; 66-69 fg=#ffffff bg=#0c1420
|row 7: 0-0 fg=#c6c6c6 bg=#1c1c1c bold; 1-4 fg=#ffffff bg=#1c1c1c bold; 5-6 fg=#ffe600 bg=#1c1c1c bold underline; 7-32 fg=#ffa336 bg=#1c1c1c bold underline; 33-33 fg=#ffffff bg=#1c1c1c bold; 34-34 fg=#9a9a9a bg=#000000; 35-35 fg=#c6c6c6 bg=#0c1420; 36-39 fg=#ffffff bg=#0c1420; 40-49 fg=#ffa336 bg=#0c1420; 50-69 fg=#ffffff bg=#0c1420
keys ]x
looks 2-4
|row 2: 0-4 fg=#ffffff bg=#000000; 5-12 fg=#ffa336 bg=#000000; 13-33 fg=#ffffff bg=#000000; 34-34 fg=#9a9a9a bg=#000000; 35-39 fg=#ffffff bg=#000000; 40-46 fg=#ffa336 bg=#000000 italic underline; 47-48 fg=#ffa336 bg=#000000; 49-52 fg=#ffb0dc bg=#000000; 53-65 fg=#ffa336 bg=#000000; 66-69 fg=#ffffff bg=#000000
|row 3: 0-0 fg=#c6c6c6 bg=#1c1c1c bold; 1-1 fg=#ffe97a bg=#1c1c1c bold; 2-2 fg=#c6c6c6 bg=#1c1c1c bold; 3-4 fg=#ffffff bg=#1c1c1c bold; 5-32 fg=#ffe97a bg=#1c1c1c bold italic; 33-33 fg=#ffffff bg=#1c1c1c bold; 34-34 fg=#9a9a9a bg=#000000; 35-35 fg=#c6c6c6 bg=#0c1420; 36-36 fg=#ffe97a bg=#0c1420; 37-37 fg=#c6c6c6 bg=#0c1420; 38-38 fg=#ffffff bg=#0c1420 bold; 39-39 fg=#ffffff bg=#0c1420; 40-67 fg=#ffe97a bg=#0c1420 italic; 68-69 fg=#ffffff bg=#0c1420
|row 4: 0-0 fg=#c6c6c6 bg=#1c1c1c bold; 1-4 fg=#ffffff bg=#1c1c1c bold; 5-7 fg=#ffe97a bg=#1c1c1c bold italic; 8-19 fg=#ffffff bg=#600000 bold italic underline; 20-32 fg=#ffffff bg=#600000 bold italic; 33-33 fg=#ffffff bg=#1c1c1c bold; 34-34 fg=#9a9a9a bg=#000000; 35-35 fg=#c6c6c6 bg=#0c1420; 36-39 fg=#ffffff bg=#0c1420; 40-42 fg=#ffe97a bg=#0c1420 italic; 43-53 fg=#ffffff bg=#600000 bold italic underline; 54-67 fg=#ffffff bg=#600000 bold italic; 68-69 fg=#ffffff bg=#0c1420
keys gr
looks 0-4
|row 0: 0-69 fg=#ffffff bg=#00306b bold
|row 1: 0-69 fg=#9a9a9a bg=#000000
|row 2: 0-0 fg=#ffffff bg=#101010; 1-13 fg=#ffa336 bg=#101010 bold; 14-14 fg=#ffffff bg=#101010; 15-68 fg=#9a9a9a bg=#101010 bold; 69-69 fg=#ffffff bg=#101010
|row 3: 0-1 fg=#ffffff bg=#00306b; 2-11 fg=#8fc8ff bg=#00306b bold; 12-69 fg=#ffffff bg=#00306b
|row 4: 0-1 fg=#ffffff bg=#101010; 2-8 fg=#8fc8ff bg=#101010 bold; 9-69 fg=#ffffff bg=#101010
keys q:nosuch<Enter>
looks 8-9
|row 8: 0-69 fg=#ffffff bg=#101010
|row 9: 0-0 fg=#ffffff bg=#000000; 1-38 fg=#ffb3a3 bg=#000000 bold; 39-69 fg=#ffffff bg=#000000
