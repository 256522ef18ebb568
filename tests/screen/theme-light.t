# args: --size=70x10 --theme=light --rules=newsroom tests/stories/gamelan/a-*.txt tests/stories/gamelan/b-*.txt
# The theme light: classes, rules, the cursor; a conflict; a list; an error.
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
|row 2: 0-33 fg=#20262e bg=#fbfaf7; 34-34 fg=#b9bdc4 bg=#fbfaf7; 35-39 fg=#20262e bg=#fbfaf7; 40-44 fg=#8f1010 bg=#ffd9cf bold italic; 45-51 fg=#675f42 bg=#fbfaf7 italic; 52-69 fg=#20262e bg=#fbfaf7
|row 3: 0-33 fg=#20262e bg=#fbfaf7; 34-34 fg=#b9bdc4 bg=#fbfaf7; 35-69 fg=#20262e bg=#fbfaf7
|row 4: 0-0 fg=#555d6a bg=#edebe4; 1-1 fg=#9c3209 bg=#edebe4; 2-2 fg=#555d6a bg=#edebe4; 3-4 fg=#20262e bg=#edebe4; 5-8 fg=#9c3209 bg=#edebe4; 9-14 fg=#9c3209 bg=#edebe4 underline; 15-27 fg=#9c3209 bg=#edebe4; 28-33 fg=#20262e bg=#edebe4; 34-34 fg=#b9bdc4 bg=#fbfaf7; 35-35 fg=#555d6a bg=#e9eff6; 36-36 fg=#9c3209 bg=#e9eff6; 37-37 fg=#555d6a bg=#e9eff6; 38-39 fg=#20262e bg=#e9eff6; 40-43 fg=#9c3209 bg=#e9eff6; 44-45 fg=#7a4b00 bg=#e9eff6 underline; 46-67 fg=#9c3209 bg=#e9eff6 underline; 68-69 fg=#20262e bg=#e9eff6
|row 5: 0-0 fg=#555d6a bg=#edebe4; 1-4 fg=#20262e bg=#edebe4; 5-30 fg=#9c3209 bg=#edebe4; 31-33 fg=#20262e bg=#edebe4; 34-34 fg=#b9bdc4 bg=#fbfaf7; 35-35 fg=#555d6a bg=#e9eff6; 36-39 fg=#20262e bg=#e9eff6; 40-51 fg=#9c3209 bg=#e9eff6 underline; 52-64 fg=#9c3209 bg=#e9eff6; 65-69 fg=#20262e bg=#e9eff6
|row 6: 0-0 fg=#555d6a bg=#edebe4; 1-4 fg=#20262e bg=#edebe4; 5-15 fg=#9c3209 bg=#edebe4; 16-31 fg=#9c3209 bg=#edebe4 underline; 32-33 fg=#20262e bg=#edebe4; 34-34 fg=#b9bdc4 bg=#fbfaf7; 35-35 fg=#555d6a bg=#e9eff6; 36-39 fg=#20262e bg=#e9eff6; 40-65 fg=#9c3209 bg=#e9eff6; 66-69 fg=#20262e bg=#e9eff6
|row 7: 0-0 fg=#555d6a bg=#edebe4; 1-4 fg=#20262e bg=#edebe4; 5-6 fg=#7a4b00 bg=#edebe4 underline; 7-32 fg=#9c3209 bg=#edebe4 underline; 33-33 fg=#20262e bg=#edebe4; 34-34 fg=#b9bdc4 bg=#fbfaf7; 35-35 fg=#555d6a bg=#e9eff6; 36-39 fg=#20262e bg=#e9eff6; 40-49 fg=#9c3209 bg=#e9eff6; 50-69 fg=#20262e bg=#e9eff6
keys ]x
looks 2-4
|row 2: 0-4 fg=#20262e bg=#fbfaf7; 5-12 fg=#9c3209 bg=#fbfaf7; 13-33 fg=#20262e bg=#fbfaf7; 34-34 fg=#b9bdc4 bg=#fbfaf7; 35-39 fg=#20262e bg=#fbfaf7; 40-46 fg=#9c3209 bg=#fbfaf7 italic underline; 47-48 fg=#9c3209 bg=#fbfaf7; 49-52 fg=#8a1f66 bg=#fbfaf7; 53-65 fg=#9c3209 bg=#fbfaf7; 66-69 fg=#20262e bg=#fbfaf7
|row 3: 0-0 fg=#555d6a bg=#edebe4; 1-1 fg=#675f42 bg=#edebe4; 2-2 fg=#555d6a bg=#edebe4; 3-3 fg=#8f1010 bg=#edebe4 bold; 4-4 fg=#20262e bg=#edebe4; 5-32 fg=#675f42 bg=#edebe4 italic; 33-33 fg=#20262e bg=#edebe4; 34-34 fg=#b9bdc4 bg=#fbfaf7; 35-35 fg=#555d6a bg=#e9eff6; 36-36 fg=#675f42 bg=#e9eff6; 37-37 fg=#555d6a bg=#e9eff6; 38-38 fg=#8f1010 bg=#e9eff6 bold; 39-39 fg=#20262e bg=#e9eff6; 40-67 fg=#675f42 bg=#e9eff6 italic; 68-69 fg=#20262e bg=#e9eff6
|row 4: 0-0 fg=#555d6a bg=#edebe4; 1-4 fg=#20262e bg=#edebe4; 5-7 fg=#675f42 bg=#edebe4 italic; 8-19 fg=#8f1010 bg=#ffd9cf bold italic underline; 20-32 fg=#8f1010 bg=#ffd9cf bold italic; 33-33 fg=#20262e bg=#edebe4; 34-34 fg=#b9bdc4 bg=#fbfaf7; 35-35 fg=#555d6a bg=#e9eff6; 36-39 fg=#20262e bg=#e9eff6; 40-42 fg=#675f42 bg=#e9eff6 italic; 43-53 fg=#8f1010 bg=#ffd9cf bold italic underline; 54-67 fg=#8f1010 bg=#ffd9cf bold italic; 68-69 fg=#20262e bg=#e9eff6
keys gr
looks 0-4
|row 0: 0-69 fg=#000000 bg=#cfdcee bold
|row 1: 0-69 fg=#b9bdc4 bg=#fbfaf7
|row 2: 0-0 fg=#20262e bg=#eeece6; 1-13 fg=#9c3209 bg=#eeece6 bold; 14-14 fg=#20262e bg=#eeece6; 15-68 fg=#b9bdc4 bg=#eeece6 bold; 69-69 fg=#20262e bg=#eeece6
|row 3: 0-1 fg=#000000 bg=#cfdcee; 2-11 fg=#0b57a8 bg=#cfdcee bold; 12-69 fg=#000000 bg=#cfdcee
|row 4: 0-1 fg=#20262e bg=#eeece6; 2-8 fg=#0b57a8 bg=#eeece6 bold; 9-69 fg=#20262e bg=#eeece6
keys q:nosuch<Enter>
looks 8-9
|row 8: 0-69 fg=#20262e bg=#eeece6
|row 9: 0-0 fg=#20262e bg=#fbfaf7; 1-38 fg=#b00020 bg=#fbfaf7 bold; 39-69 fg=#20262e bg=#fbfaf7
