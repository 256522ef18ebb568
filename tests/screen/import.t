# args: --size=90x24 tests/stories/lamp/a.txt tests/stories/lamp/b.txt tests/stories/lamp/c.txt
# Notes from another program: in one step, not twice, taken back with u; one has no place.
keys :set nohints<Enter>:import tests/data/import/lamp.json<Enter>
screen 23
| 3 notes imported, 1 without a place: gq; u takes it back
keys :import tests/data/import/lamp.json<Enter>
screen 23
| 3 here already
keys :goto n2<Enter>
screen
|[A]  New lamp for the lighthouse on Skerr… │ B   A farewell in the tower               │ C
|───────────────────────────────────────────┼───────────────────────────────────────────┼──
|▌~3  New lamp for the lighthouse on Skerry │▏~3  A farewell in the tower               │▏~
|▌    Point                                 │                                           │
|                                           │ =3  “We shall miss the warm light on the  │ ~
| =2✎ The old lamp has burned since 1931    │     water,” said the keeper, Ines Falk.   │ ~
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
|                                           │                                           │
|                                           │                                           │
|                                           │                                           │
|                                           │                                           │
| the place of n2 is gone: gq
keys ga
screen
|[3 notes, by time]
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A2         since when? #dates           “has burned since 1931”
|  n2 A1 orphan  from another page            “nobody has written this here”
|  n3 A2         1931, says the harbour book  “has burned since 1931”
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
keys qu
screen 23
| 1 change undone
keys gg:next-note<Enter>
screen 23
| no note below here
keys ^Rgg:next-note<Enter>
screen 22
|                                           │                                           │
keys :goto n9<Enter>
screen 23
| there is no "n9"; say A12, n3 or C
keys :import tests/screen/import.t<Enter>
screen 23
| import.t:1:1: invalid token near '#'
