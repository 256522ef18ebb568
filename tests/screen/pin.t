# args: --size=100x20 tests/stories/lamp/a.txt tests/stories/lamp/b.txt
# Links by hand: two units are the same, or not; undone and done again; why; the threshold.
keys :set nohints<Enter><Esc>
keys G<A-2>GA
screen 18-19
| ·1  The coast road to the point stays closed    │
| B4 and ...? go to the other unit and press A
keys <A-1>A
screen
|[A]  New lamp for the lighthouse on Skerry Point │ B   A farewell in the tower
|─────────────────────────────────────────────────┼──────────────────────────────────────────────────
|                                                 │
|                                                 │
|                                                 │
|                                                 │
|                                                 │
| ~2  New lamp for the lighthouse on Skerry Point │
|                                                 │ ~2  A farewell in the tower
| =2  The old lamp has burned since 1931 and will │
|     go to the harbour museum in May.            │ =2  “We shall miss the warm light on the
| ·1  The new one needs a tenth of the power.     │     water,” said the keeper, Ines Falk.
|                                                 │ =2  The old lamp has burned since 1931 and will
| =2  “We shall miss the warm light on the        │     go to the harbour museum in May.
|     water,” said the keeper, Ines Falk.         │
|▌~2  She has climbed the 212 steps of the tower  │▏~2  Two painters have asked whether they may
|▌    twice a day for nineteen years.             │▏    stay a night and draw.
|                                                 │
| ·1  The coast road to the point stays closed    │
| pinned: A5 and B4 tell the same; u undoes it
keys K
screen 0-3
|[Why: paraphrase, 1.00 of 1]
|────────────────────────────────────────────────────────────────────────────────────────────────────
|▸ A5   She has climbed the 212 steps of the tower twice a day for nineteen years.
|  B4   Two painters have asked whether they may stay a night and draw.
keys qu
screen
|[A]  New lamp for the lighthouse on Skerry Point │ B   A farewell in the tower
|─────────────────────────────────────────────────┼──────────────────────────────────────────────────
|                                                 │
|                                                 │
|                                                 │
|                                                 │
|                                                 │
| ~2  New lamp for the lighthouse on Skerry Point │
|                                                 │
| =2  The old lamp has burned since 1931 and will │
|     go to the harbour museum in May.            │
| ·1  The new one needs a tenth of the power.     │ ~2  A farewell in the tower
|                                                 │
| =2  “We shall miss the warm light on the        │ =2  “We shall miss the warm light on the
|     water,” said the keeper, Ines Falk.         │     water,” said the keeper, Ines Falk.
|▌·1  She has climbed the 212 steps of the tower  │     ┄ only in A ┄
|▌    twice a day for nineteen years.             │ =2  The old lamp has burned since 1931 and will
|                                                 │     go to the harbour museum in May.
| ·1  The coast road to the point stays closed    │
| 1 change undone
keys ^R
screen 18-19
| ·1  The coast road to the point stays closed    │
| 1 change done again
keys gg:pin A2 B3<Enter>
screen
|[A]  New lamp for the lighthouse on Skerry Point │ B   A farewell in the tower
|─────────────────────────────────────────────────┼──────────────────────────────────────────────────
|                                                 │
|                                                 │
|                                                 │
|                                                 │
|                                                 │
|▌~2  New lamp for the lighthouse on Skerry Point │▏~2  A farewell in the tower
|                                                 │
| ·1  The old lamp has burned since 1931 and will │ =2  “We shall miss the warm light on the
|     go to the harbour museum in May.            │     water,” said the keeper, Ines Falk.
| ·1  The new one needs a tenth of the power.     │ ·1  The old lamp has burned since 1931 and will
|                                                 │     go to the harbour museum in May.
| =2  “We shall miss the warm light on the        │
|     water,” said the keeper, Ines Falk.         │ ~2  Two painters have asked whether they may
| ~2  She has climbed the 212 steps of the tower  │     stay a night and draw.
|     twice a day for nineteen years.             │
|                                                 │
| ·1  The coast road to the point stays closed    │
| pinned: A2 and B3 are not the same; u undoes it
keys 2u:why A6 B4<Enter>
screen 0-3
|[Why not: these units are not linked]
|────────────────────────────────────────────────────────────────────────────────────────────────────
|▸ A6    The coast road to the point stays closed until the work is done.
|  B4    Two painters have asked whether they may stay a night and draw.
keys q>
screen 18-19
| ·1  The coast road to the point stays closed    │
| threshold 0.35: nothing changes
