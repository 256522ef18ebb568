# args: --size=70x10 --theme=default --rules=newsroom tests/stories/gamelan/a-*.txt tests/stories/gamelan/b-*.txt
# The theme default: classes, rules, the cursor; a conflict; a list; an error.
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
|row 2: 0-33 fg=#cbcfd5 bg=#15181e; 34-34 fg=#414a58 bg=#15181e; 35-39 fg=#cbcfd5 bg=#15181e; 40-44 fg=#ffc4b5 bg=#5a2318 bold italic; 45-51 fg=#f7dfae bg=#15181e italic; 52-69 fg=#cbcfd5 bg=#15181e
|row 3: 0-33 fg=#cbcfd5 bg=#15181e; 34-34 fg=#414a58 bg=#15181e; 35-69 fg=#cbcfd5 bg=#15181e
|row 4: 0-0 fg=#9ca4b3 bg=#232a35; 1-1 fg=#e59a45 bg=#232a35; 2-2 fg=#9ca4b3 bg=#232a35; 3-4 fg=#cbcfd5 bg=#232a35; 5-8 fg=#e59a45 bg=#232a35; 9-14 fg=#e59a45 bg=#232a35 underline; 15-27 fg=#e59a45 bg=#232a35; 28-33 fg=#cbcfd5 bg=#232a35; 34-34 fg=#414a58 bg=#15181e; 35-35 fg=#9ca4b3 bg=#1c222d; 36-36 fg=#e59a45 bg=#1c222d; 37-37 fg=#9ca4b3 bg=#1c222d; 38-39 fg=#cbcfd5 bg=#1c222d; 40-43 fg=#e59a45 bg=#1c222d; 44-45 fg=#ffe066 bg=#1c222d underline; 46-67 fg=#e59a45 bg=#1c222d underline; 68-69 fg=#cbcfd5 bg=#1c222d
|row 5: 0-0 fg=#9ca4b3 bg=#232a35; 1-4 fg=#cbcfd5 bg=#232a35; 5-30 fg=#e59a45 bg=#232a35; 31-33 fg=#cbcfd5 bg=#232a35; 34-34 fg=#414a58 bg=#15181e; 35-35 fg=#9ca4b3 bg=#1c222d; 36-39 fg=#cbcfd5 bg=#1c222d; 40-51 fg=#e59a45 bg=#1c222d underline; 52-64 fg=#e59a45 bg=#1c222d; 65-69 fg=#cbcfd5 bg=#1c222d
|row 6: 0-0 fg=#9ca4b3 bg=#232a35; 1-4 fg=#cbcfd5 bg=#232a35; 5-15 fg=#e59a45 bg=#232a35; 16-31 fg=#e59a45 bg=#232a35 underline; 32-33 fg=#cbcfd5 bg=#232a35; 34-34 fg=#414a58 bg=#15181e; 35-35 fg=#9ca4b3 bg=#1c222d; 36-39 fg=#cbcfd5 bg=#1c222d; 40-65 fg=#e59a45 bg=#1c222d; 66-69 fg=#cbcfd5 bg=#1c222d
|row 7: 0-0 fg=#9ca4b3 bg=#232a35; 1-4 fg=#cbcfd5 bg=#232a35; 5-6 fg=#ffe066 bg=#232a35 underline; 7-32 fg=#e59a45 bg=#232a35 underline; 33-33 fg=#cbcfd5 bg=#232a35; 34-34 fg=#414a58 bg=#15181e; 35-35 fg=#9ca4b3 bg=#1c222d; 36-39 fg=#cbcfd5 bg=#1c222d; 40-49 fg=#e59a45 bg=#1c222d; 50-69 fg=#cbcfd5 bg=#1c222d
keys ]x
looks 2-4
|row 2: 0-4 fg=#cbcfd5 bg=#15181e; 5-12 fg=#e59a45 bg=#15181e; 13-33 fg=#cbcfd5 bg=#15181e; 34-34 fg=#414a58 bg=#15181e; 35-39 fg=#cbcfd5 bg=#15181e; 40-46 fg=#e59a45 bg=#15181e italic underline; 47-48 fg=#e59a45 bg=#15181e; 49-52 fg=#f0a9c4 bg=#15181e; 53-65 fg=#e59a45 bg=#15181e; 66-69 fg=#cbcfd5 bg=#15181e
|row 3: 0-0 fg=#9ca4b3 bg=#232a35; 1-1 fg=#f7dfae bg=#232a35; 2-2 fg=#9ca4b3 bg=#232a35; 3-3 fg=#ffc4b5 bg=#232a35 bold; 4-4 fg=#cbcfd5 bg=#232a35; 5-32 fg=#f7dfae bg=#232a35 italic; 33-33 fg=#cbcfd5 bg=#232a35; 34-34 fg=#414a58 bg=#15181e; 35-35 fg=#9ca4b3 bg=#1c222d; 36-36 fg=#f7dfae bg=#1c222d; 37-37 fg=#9ca4b3 bg=#1c222d; 38-38 fg=#ffc4b5 bg=#1c222d bold; 39-39 fg=#cbcfd5 bg=#1c222d; 40-67 fg=#f7dfae bg=#1c222d italic; 68-69 fg=#cbcfd5 bg=#1c222d
|row 4: 0-0 fg=#9ca4b3 bg=#232a35; 1-4 fg=#cbcfd5 bg=#232a35; 5-7 fg=#f7dfae bg=#232a35 italic; 8-19 fg=#ffc4b5 bg=#5a2318 bold italic underline; 20-32 fg=#ffc4b5 bg=#5a2318 bold italic; 33-33 fg=#cbcfd5 bg=#232a35; 34-34 fg=#414a58 bg=#15181e; 35-35 fg=#9ca4b3 bg=#1c222d; 36-39 fg=#cbcfd5 bg=#1c222d; 40-42 fg=#f7dfae bg=#1c222d italic; 43-53 fg=#ffc4b5 bg=#5a2318 bold italic underline; 54-67 fg=#ffc4b5 bg=#5a2318 bold italic; 68-69 fg=#cbcfd5 bg=#1c222d
keys gr
looks 0-4
|row 0: 0-69 fg=#f4f6f9 bg=#33405a bold
|row 1: 0-69 fg=#414a58 bg=#15181e
|row 2: 0-0 fg=#cbcfd5 bg=#1e232b; 1-13 fg=#e59a45 bg=#1e232b bold; 14-14 fg=#cbcfd5 bg=#1e232b; 15-68 fg=#414a58 bg=#1e232b bold; 69-69 fg=#cbcfd5 bg=#1e232b
|row 3: 0-1 fg=#f4f6f9 bg=#33405a; 2-11 fg=#8fbaf5 bg=#33405a bold; 12-69 fg=#f4f6f9 bg=#33405a
|row 4: 0-1 fg=#cbcfd5 bg=#1e232b; 2-8 fg=#8fbaf5 bg=#1e232b bold; 9-69 fg=#cbcfd5 bg=#1e232b
keys q:nosuch<Enter>
looks 8-9
|row 8: 0-69 fg=#cbcfd5 bg=#1e232b
|row 9: 0-0 fg=#cbcfd5 bg=#15181e; 1-38 fg=#ff9b85 bg=#15181e bold; 39-69 fg=#cbcfd5 bg=#15181e
