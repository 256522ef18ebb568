# args: --size=100x24 tests/stories/lamp/a.txt tests/stories/lamp/b.txt tests/stories/lamp/c.txt
# What others tell: classes, the ring of holders, the peek, counterparts, places, unique units.
keys :set nohints<Enter><Esc>
keys /climbed<Enter>:no-search<Enter>
screen
|[A]  New lamp for the lighthou… │ B   A farewell in the tower    │ C   Cheaper paint and higher fe…
|────────────────────────────────┼────────────────────────────────┼──────────────────────────────────
| ~3  New lamp for the           │                                │
|     lighthouse on Skerry Point │                                │
|                                │                                │
| =2  The old lamp has burned    │                                │ ~3  Cheaper paint and higher
|     since 1931 and will go to  │                                │     fees
|     the harbour museum in May. │                                │
| ·1  The new one needs a tenth  │                                │ ~2  The board chose a cheaper
|     of the power.              │ ~3  A farewell in the tower    │     paint for the cranes on
|                                │                                │     Thursday.
| =3  “We shall miss the warm    │ =3  “We shall miss the warm    │ =3  “We shall miss the warm
|     light on the water,” said  │     light on the water,” said  │     light on the water,” said
|     the keeper, Ines Falk.     │     the keeper, Ines Falk.     │     the keeper, Ines Falk.
|▌·1  She has climbed the 212    │     ┄ only in A ┄              │     ┄ only in A ┄
|▌    steps of the tower twice a │ =2  The old lamp has burned    │ ·1  Mooring fees rise by four
|▌    day for nineteen years.    │     since 1931 and will go to  │     per cent next year.
|                                │     the harbour museum in May. │
| ·1  The coast road to the      │                                │
|     point stays closed until   │ ·1  Two painters have asked    │
|     the work is done.          │     whether they may stay a    │
|                                │     night and draw.            │
|                                │                                │
| A 5/6 · 100% · only in A · locked
keys ((
screen 22
|                                │                                │
keys *
screen 22
|                                │                                │
keys *
screen 22
|                                │                                │
keys *
screen 22
|                                │                                │
keys <Enter>
screen
|[A]  New lamp for the lighthou… │ B   A farewell in the tower    │ C   Cheaper paint and higher fe…
|────────────────────────────────┼────────────────────────────────┼──────────────────────────────────
| ~3  New lamp for the           │                                │
|     lighthouse on Skerry Point │                                │
|                                │                                │
| =2  The old lamp has burned    │                                │ ~3  Cheaper paint and higher
|     since 1931 and will go to  │                                │     fees
|     the harbour museum in May. │                                │
| ·1  The new one needs a tenth  │                                │ ~2  The board chose a cheaper
|     of the power.              │ ~3  A farewell in the tower    │     paint for the cranes on
|                                │                                │     Thursday.
|▌=3  “We shall miss the warm    │▏=3  “We shall miss the warm    │▏=3  “We shall miss the warm
|▌    light on the water,” said  │▏    light on the water,” said  │▏    light on the water,” said
|▌    the keeper, Ines Falk.     │▏    the keeper, Ines Falk.     │▏    the keeper, Ines Falk.
| ·1  She has climbed the 212    │ =2  The old lamp has burned    │
|     steps of the tower twice a │     since 1931 and will go to  │ ·1  Mooring fees rise by four
|     day for nineteen years.    │     the harbour museum in May. │     per cent next year.
|                                │                                │
| ·1  The coast road to the      │ ·1  Two painters have asked    │
|── A4 in the others ────────────────────────────────────────────────────────────────────────────────
| A        “We shall miss the warm light on the water,” said the keeper, Ines Falk.
| B = 1.0  “We shall miss the warm light on the water,” said the keeper, Ines Falk.
| C = 1.0  “We shall miss the warm light on the water,” said the keeper, Ines Falk.
| A 4/6 · 100% · verbatim in C · 3/3 ABC · locked
keys <Enter>
screen 22-23
|                                │                                │
| C 3/4 · 100% · verbatim in B · 3/3 ABC · 50% new to you · locked
keys ^O
screen 22-23
|                                │                                │
| A 4/6 · 100% · verbatim in C · 3/3 ABC · locked
keys 3<Enter>
screen 22-23
|                                │                                │
| C 3/4 · 100% · verbatim in B · 3/3 ABC · 50% new to you · locked
keys ''
screen 22-23
|                                │                                │
| A 4/6 · 100% · verbatim in C · 3/3 ABC · locked
keys gg]u
screen 22-23
|                                │                                │
| unique unit 1 of 3
keys 9]u
screen 22-23
|                                │                                │
| unique unit 3 of 3
keys [m*#
screen 22-23
|                                │                                │
| A 4/6 · 100% · verbatim in C · 3/3 ABC · locked
keys ma1G'a
screen 22-23
|                                │                                │
| A 4/6 · 100% · verbatim in C · 3/3 ABC · locked
keys zsj
screen
|[A]  New lamp for the lighthou… │ B   A farewell in the tower    │ C   Cheaper paint and higher fe…
|────────────────────────────────┼────────────────────────────────┼──────────────────────────────────
| ~3  New lamp for the           │                                │
|     lighthouse on Skerry Point │                                │
|                                │                                │
| =2  The old lamp has burned    │                                │ ~3  Cheaper paint and higher
|     since 1931 and will go to  │                                │     fees
|     the harbour museum in May. │                                │
| ·1  The new one needs a tenth  │                                │ ~2  The board chose a cheaper
|     of the power.              │ ~3  A farewell in the tower    │     paint for the cranes on
|                                │                                │     Thursday.
|▌=3  “We shall miss the warm    │▏=3  “We shall miss the warm    │▏=3  “We shall miss the warm
|▌    light on the water,” said  │▏    light on the water,” said  │▏    light on the water,” said
|▌    the keeper, Ines Falk.     │▏    the keeper, Ines Falk.     │▏    the keeper, Ines Falk.
| ·1  She has climbed the 212    │ =2  The old lamp has burned    │
|     steps of the tower twice a │     since 1931 and will go to  │ ·1  Mooring fees rise by four
|     day for nineteen years.    │     the harbour museum in May. │     per cent next year.
|                                │                                │
| ·1  The coast road to the      │ ·1  Two painters have asked    │
|     point stays closed until   │     whether they may stay a    │
|     the work is done.          │     night and draw.            │
|                                │                                │
|                                │                                │
| A 4/6 · 100% · verbatim in C · 3/3 ABC · unlocked
keys ^WHO
screen 0-4
|  [A]  New lamp for the lighthouse on Skerry Point
|────────────────────────────────────────────────────────────────────────────────────────────────────
|   ~3  New lamp for the lighthouse on Skerry Point
|
|   =2  The old lamp has burned since 1931 and will go to the harbour museum in May.
