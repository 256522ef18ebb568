# args: --size=70x10 --theme=solarized --rules=newsroom tests/stories/gamelan/a-*.txt tests/stories/gamelan/b-*.txt
# The theme solarized: classes, rules, the cursor; a conflict; a list; an error.
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
|row 2: 0-33 fg=#c9d3d0 bg=#002b36; 34-34 fg=#37606b bg=#002b36; 35-39 fg=#c9d3d0 bg=#002b36; 40-44 fg=#ffcfc2 bg=#5c1f1f bold italic; 45-51 fg=#f9e3b0 bg=#002b36 italic; 52-69 fg=#c9d3d0 bg=#002b36
|row 3: 0-33 fg=#c9d3d0 bg=#002b36; 34-34 fg=#37606b bg=#002b36; 35-69 fg=#c9d3d0 bg=#002b36
|row 4: 0-0 fg=#9fb1b4 bg=#0a3a46; 1-1 fg=#eb9a4a bg=#0a3a46; 2-2 fg=#9fb1b4 bg=#0a3a46; 3-4 fg=#c9d3d0 bg=#0a3a46; 5-8 fg=#eb9a4a bg=#0a3a46; 9-14 fg=#eb9a4a bg=#0a3a46 underline; 15-27 fg=#eb9a4a bg=#0a3a46; 28-33 fg=#c9d3d0 bg=#0a3a46; 34-34 fg=#37606b bg=#002b36; 35-35 fg=#9fb1b4 bg=#05323e; 36-36 fg=#eb9a4a bg=#05323e; 37-37 fg=#9fb1b4 bg=#05323e; 38-39 fg=#c9d3d0 bg=#05323e; 40-43 fg=#eb9a4a bg=#05323e; 44-45 fg=#ffd75f bg=#05323e underline; 46-67 fg=#eb9a4a bg=#05323e underline; 68-69 fg=#c9d3d0 bg=#05323e
|row 5: 0-0 fg=#9fb1b4 bg=#0a3a46; 1-4 fg=#c9d3d0 bg=#0a3a46; 5-30 fg=#eb9a4a bg=#0a3a46; 31-33 fg=#c9d3d0 bg=#0a3a46; 34-34 fg=#37606b bg=#002b36; 35-35 fg=#9fb1b4 bg=#05323e; 36-39 fg=#c9d3d0 bg=#05323e; 40-51 fg=#eb9a4a bg=#05323e underline; 52-64 fg=#eb9a4a bg=#05323e; 65-69 fg=#c9d3d0 bg=#05323e
|row 6: 0-0 fg=#9fb1b4 bg=#0a3a46; 1-4 fg=#c9d3d0 bg=#0a3a46; 5-15 fg=#eb9a4a bg=#0a3a46; 16-31 fg=#eb9a4a bg=#0a3a46 underline; 32-33 fg=#c9d3d0 bg=#0a3a46; 34-34 fg=#37606b bg=#002b36; 35-35 fg=#9fb1b4 bg=#05323e; 36-39 fg=#c9d3d0 bg=#05323e; 40-65 fg=#eb9a4a bg=#05323e; 66-69 fg=#c9d3d0 bg=#05323e
|row 7: 0-0 fg=#9fb1b4 bg=#0a3a46; 1-4 fg=#c9d3d0 bg=#0a3a46; 5-6 fg=#ffd75f bg=#0a3a46 underline; 7-32 fg=#eb9a4a bg=#0a3a46 underline; 33-33 fg=#c9d3d0 bg=#0a3a46; 34-34 fg=#37606b bg=#002b36; 35-35 fg=#9fb1b4 bg=#05323e; 36-39 fg=#c9d3d0 bg=#05323e; 40-49 fg=#eb9a4a bg=#05323e; 50-69 fg=#c9d3d0 bg=#05323e
keys ]x
looks 2-4
|row 2: 0-4 fg=#c9d3d0 bg=#002b36; 5-12 fg=#eb9a4a bg=#002b36; 13-33 fg=#c9d3d0 bg=#002b36; 34-34 fg=#37606b bg=#002b36; 35-39 fg=#c9d3d0 bg=#002b36; 40-46 fg=#eb9a4a bg=#002b36 italic underline; 47-48 fg=#eb9a4a bg=#002b36; 49-52 fg=#f0a9c4 bg=#002b36; 53-65 fg=#eb9a4a bg=#002b36; 66-69 fg=#c9d3d0 bg=#002b36
|row 3: 0-0 fg=#9fb1b4 bg=#0a3a46; 1-1 fg=#f9e3b0 bg=#0a3a46; 2-2 fg=#9fb1b4 bg=#0a3a46; 3-3 fg=#ffcfc2 bg=#0a3a46 bold; 4-4 fg=#c9d3d0 bg=#0a3a46; 5-32 fg=#f9e3b0 bg=#0a3a46 italic; 33-33 fg=#c9d3d0 bg=#0a3a46; 34-34 fg=#37606b bg=#002b36; 35-35 fg=#9fb1b4 bg=#05323e; 36-36 fg=#f9e3b0 bg=#05323e; 37-37 fg=#9fb1b4 bg=#05323e; 38-38 fg=#ffcfc2 bg=#05323e bold; 39-39 fg=#c9d3d0 bg=#05323e; 40-67 fg=#f9e3b0 bg=#05323e italic; 68-69 fg=#c9d3d0 bg=#05323e
|row 4: 0-0 fg=#9fb1b4 bg=#0a3a46; 1-4 fg=#c9d3d0 bg=#0a3a46; 5-7 fg=#f9e3b0 bg=#0a3a46 italic; 8-19 fg=#ffcfc2 bg=#5c1f1f bold italic underline; 20-32 fg=#ffcfc2 bg=#5c1f1f bold italic; 33-33 fg=#c9d3d0 bg=#0a3a46; 34-34 fg=#37606b bg=#002b36; 35-35 fg=#9fb1b4 bg=#05323e; 36-39 fg=#c9d3d0 bg=#05323e; 40-42 fg=#f9e3b0 bg=#05323e italic; 43-53 fg=#ffcfc2 bg=#5c1f1f bold italic underline; 54-67 fg=#ffcfc2 bg=#5c1f1f bold italic; 68-69 fg=#c9d3d0 bg=#05323e
keys gr
looks 0-4
|row 0: 0-69 fg=#fdf6e3 bg=#0f4c5c bold
|row 1: 0-69 fg=#37606b bg=#002b36
|row 2: 0-0 fg=#c9d3d0 bg=#073642; 1-13 fg=#eb9a4a bg=#073642 bold; 14-14 fg=#c9d3d0 bg=#073642; 15-68 fg=#37606b bg=#073642 bold; 69-69 fg=#c9d3d0 bg=#073642
|row 3: 0-1 fg=#fdf6e3 bg=#0f4c5c; 2-11 fg=#86c5f0 bg=#0f4c5c bold; 12-69 fg=#fdf6e3 bg=#0f4c5c
|row 4: 0-1 fg=#c9d3d0 bg=#073642; 2-8 fg=#86c5f0 bg=#073642 bold; 9-69 fg=#c9d3d0 bg=#073642
keys q:nosuch<Enter>
looks 8-9
|row 8: 0-69 fg=#c9d3d0 bg=#073642
|row 9: 0-0 fg=#c9d3d0 bg=#002b36; 1-38 fg=#ff9d8a bg=#002b36 bold; 39-69 fg=#c9d3d0 bg=#002b36
