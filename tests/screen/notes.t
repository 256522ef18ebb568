# args: --size=90x24 tests/stories/lamp/a.txt tests/stories/lamp/b.txt tests/stories/lamp/c.txt
# Notes: several lines, tags, colours, a passage in all its articles; their list, filters, orders.
keys :set nohints<Enter>/lamp<Enter>:no-search<Enter>ve
keys a
screen
|[A]  New lamp for the lighthouse on Skerr… │ B   A farewell in the tower               │ C
|───────────────────────────────────────────┼───────────────────────────────────────────┼──
|▌~3  New lamp for the lighthouse on Skerry │▏~3  A farewell in the tower               │▏~
|▌    Point                                 │                                           │
|                                           │ =3  “We shall miss the warm light on the  │ ~
| =2  The old lamp has burned since 1931    │     water,” said the keeper, Ines Falk.   │ ~
|     and will go to the harbour museum in  │ =2  The old lamp has burned since 1931    │ =
|     May.                                  │     and will go to the harbour museum in  │ =
| ·1  The new one needs a tenth of the      │     May.                                  │
|     power.                                │                                           │ ·
|                                           │ ·1  Two painters have asked whether they  │ ·
| =3  “We shall miss the warm light on the  │     may stay a night and draw.            │
|     water,” said the keeper, Ines Falk.   │                                           │
| ·1  She has climbed the 212 steps of the  │                                           │
|     tower twice a day for nineteen years. │                                           │
|                                           │                                           │
| ·1  The coast road to the point stays     │                                           │
|     closed until the work is done.        │                                           │
|                                           │                                           │
|── Note on A1 “lamp” ─────────────────────────────────────────────────────────────────────
|
|
|
| Enter done  ^J new line  ^O in $VISUAL  Esc cancel
keys Who lit it?<C-j>Ask the keeper. #lamp<A-Enter><C-j>Last line<Up><Up>
screen 15-23
|                                           │                                           │
| ·1  The coast road to the point stays     │                                           │
|     closed until the work is done.        │                                           │
|── Note on A1 “lamp” ─────────────────────────────────────────────────────────────────────
|  Who lit it?
|  Ask the keeper. #lamp
|
|  Last line
| Enter done  ^J new line  ^O in $VISUAL  Esc cancel
keys <Enter>tminutes, fact check<Enter>Cgreen<Enter>
screen 22-23
|                                           │                                           │
| note n1 coloured; ga lists the notes, s saves
wait
looks 2
|row 2: 0-0 fg=#9ca4b3 bg=#232a35; 1-1 fg=#a9c6fb bg=#232a35; 2-2 fg=#9ca4b3 bg=#232a35; 3-3 fg=#ffe066 bg=#232a35 bold; 4-4 fg=#cbcfd5 bg=#232a35; 5-8 fg=#a9c6fb bg=#232a35 bold; 9-12 fg=#a9c6fb bg=#1d3b2b bold; 13-41 fg=#a9c6fb bg=#232a35 bold; 42-42 fg=#cbcfd5 bg=#232a35; 43-43 fg=#414a58 bg=#15181e; 44-44 fg=#9ca4b3 bg=#1c222d; 45-45 fg=#a9c6fb bg=#1c222d; 46-46 fg=#9ca4b3 bg=#1c222d; 47-48 fg=#cbcfd5 bg=#1c222d; 49-71 fg=#a9c6fb bg=#1c222d bold; 72-86 fg=#cbcfd5 bg=#1c222d; 87-87 fg=#414a58 bg=#15181e; 88-88 fg=#9ca4b3 bg=#1c222d; 89-89 fg=#a9c6fb bg=#1c222d
keys ]mgA
screen
|[A]  New lamp for the lighthouse on Skerr… │ B   A farewell in the tower               │ C
|───────────────────────────────────────────┼───────────────────────────────────────────┼──
| ~3✎ New lamp for the lighthouse on Skerry │                                           │
|     Point                                 │ =3  “We shall miss the warm light on the  │
|                                           │     water,” said the keeper, Ines Falk.   │ ~
|▌=2  The old lamp has burned since 1931    │▏=2  The old lamp has burned since 1931    │┄┄
|▌    and will go to the harbour museum in  │▏    and will go to the harbour museum in  │ ~
|▌    May.                                  │▏    May.                                  │ ~
| ·1  The new one needs a tenth of the      │                                           │ =
|     power.                                │ ·1  Two painters have asked whether they  │ =
|                                           │     may stay a night and draw.            │
| =3  “We shall miss the warm light on the  │                                           │ ·
|     water,” said the keeper, Ines Falk.   │                                           │ ·
| ·1  She has climbed the 212 steps of the  │                                           │
|     tower twice a day for nineteen years. │                                           │
|                                           │                                           │
| ·1  The coast road to the point stays     │                                           │
|     closed until the work is done.        │                                           │
|                                           │                                           │
|── Note on the passage of A2 “The old lamp has burned since 1931 and will go to the har…──
|
|
|
| Enter done  ^J new line  ^O in $VISUAL  Esc cancel
keys told alike #wire<Enter>
keys Gasigned at the end<Enter>Cno such<Enter>
screen 23
| no colour or style is called no such; Tab lists them
keys C<Tab><Tab>
screen 10-23
|                                           │                                           │ ~
| =3  “We shall miss the warm light on the  │                                           │
|     water,” said the keeper, Ines Falk.   │ ~3  A farewell in the tower               │ ~
|▸ red
|  green
|  blue
|  figure       style
|  quotation    style
|  attribution  style
|  hedge        style
|  date         style
|  name         style
|  9 of 11
|colour of n3: red
keys <Esc><Esc>ga
screen
|[3 notes, by time]
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A1     Who lit it? Ask the keeper. #lamp  Last line #minutes #fa…  “lamp”
|  n2 A2 +1  told alike #wire                                            “The old lamp has…
|  n3 A6     signed at the end                                           “The coast road t…
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter go  e edit  / filter  t tags  C colour  dd delete  o order  w write  q close
keys o
screen 1-6
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A1     Who lit it? Ask the keeper. #lamp  Last line #minutes #fa…  “lamp”
|  n2 A2 +1  told alike #wire                                            “The old lamp has…
|  n3 A6     signed at the end                                           “The coast road t…
|
|
keys ooo/in:b #wire<Enter>
screen 1-5
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ n2 A2 +1  told alike #wire                                            “The old lamp has…
|
|
|
keys <Esc>/state:anchored by:nobody<Enter>
screen 1-5
|──────────────────────────────────────────────────────────────────────────────────────────
|  nothing matches
|
|
|
keys <Esc>gge <C-e> again<Enter>
screen 1-6
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A1     Who lit it? Ask the keeper. #lamp  Last line  again #minu…  “lamp”
|  n2 A2 +1  told alike #wire                                            “The old lamp has…
|  n3 A6     signed at the end                                           “The coast road t…
|
|
keys dd
screen
|[2 notes, by state]
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ n2 A2 +1  told alike #wire   “The old lamp has burned since 1931 and will go to the har…
|  n3 A6     signed at the end  “The coast road to the point stays closed until the work i…
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| note n1 deleted; u undoes it
keys u
screen 1-6
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A1     Who lit it? Ask the keeper. #lamp  Last line  again #minu…  “lamp”
|  n2 A2 +1  told alike #wire                                            “The old lamp has…
|  n3 A6     signed at the end                                           “The coast road t…
|
|
keys q:goto n1<Enter>e
screen 15-23
|                                           │                                           │
| ·1✎ The coast road to the point stays     │                                           │
|     closed until the work is done.        │                                           │
|── Note n1 on A1 “lamp” ──────────────────────────────────────────────────────────────────
|  Who lit it?
|  Ask the keeper. #lamp
|
|  Last line  again
| Enter done  ^J new line  ^O in $VISUAL  Esc cancel
keys <Esc>
keys /“We<Enter>v9ella
screen 18
|                                           │     may stay a night and draw.            │
keys <Esc><Esc>
