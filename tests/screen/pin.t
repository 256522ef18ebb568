# args: --size=100x20 tests/stories/lamp/a.txt tests/stories/lamp/b.txt
# Links by hand: two units are the same, or not; undone and done again; why; the threshold.
keys :set nohints<Enter><Esc>
keys G<A-2>GA
screen 18-19
| B 4/4 · 100% · only in B · 100% new · locked
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
|                                                 │ ~2  A farewell in the tower
|                                                 │
|                                                 │ =2  “We shall miss the warm light on the
| ~2  New lamp for the lighthouse on Skerry Point │     water,” said the keeper, Ines Falk.
|                                                 │ =2  The old lamp has burned since 1931 and will
| =2  The old lamp has burned since 1931 and will │     go to the harbour museum in May.
|     go to the harbour museum in May.            │
|▌~2  The new one needs a tenth of the power.     │▏~2  Two painters have asked whether they may
|                                                 │▏    stay a night and draw.
| =2  “We shall miss the warm light on the        │
|     water,” said the keeper, Ines Falk.         │
| A 3/6 · 62% · paraphrase in B · 2/2 AB · 90% new · locked
| pinned: A3 and B4 tell the same; u undoes it
keys K
screen 0-3
|[Why: paraphrase, 1.00 of 1] 9
|────────────────────────────────────────────────────────────────────────────────────────────────────
|▸ A3   The new one needs a tenth of the power.
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
|                                                 │
|                                                 │ ~2  A farewell in the tower
|                                                 │
| ~2  New lamp for the lighthouse on Skerry Point │ =2  “We shall miss the warm light on the
|                                                 │     water,” said the keeper, Ines Falk.
| =2  The old lamp has burned since 1931 and will │ =2  The old lamp has burned since 1931 and will
|     go to the harbour museum in May.            │     go to the harbour museum in May.
|▌·1  The new one needs a tenth of the power.     │     ┄ only in A ┄
|                                                 │ ·1  Two painters have asked whether they may
| =2  “We shall miss the warm light on the        │     stay a night and draw.
|     water,” said the keeper, Ines Falk.         │
| A 3/6 · 62% · only in A · 100% new · locked
| 1 change undone
keys ^R
screen 18-19
| A 3/6 · 62% · paraphrase in B · 2/2 AB · 90% new · locked
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
|                                                 │
|                                                 │
|                                                 │
|▌~2  New lamp for the lighthouse on Skerry Point │▏~2  A farewell in the tower
|                                                 │
| ·1  The old lamp has burned since 1931 and will │ =2  “We shall miss the warm light on the
|     go to the harbour museum in May.            │     water,” said the keeper, Ines Falk.
| ~2  The new one needs a tenth of the power.     │ ·1  The old lamp has burned since 1931 and will
|                                                 │     go to the harbour museum in May.
| =2  “We shall miss the warm light on the        │
|     water,” said the keeper, Ines Falk.         │ ~2  Two painters have asked whether they may
| A 1/6 · 62% · paraphrase in B · 2/2 AB · 90% new · locked
| pinned: A2 and B3 are not the same; u undoes it
keys 2u:why A6 B4<Enter>
screen 0-3
|[Why not: these units are not linked] 11
|────────────────────────────────────────────────────────────────────────────────────────────────────
|▸ A6    The coast road to the point stays closed until the work is done.
|  B4    Two painters have asked whether they may stay a night and draw.
keys q>
screen 18-19
| A 1/6 · 62% · paraphrase in B · 2/2 AB · 100% new · locked
| threshold 0.40: 3 links (were 3), 3 passages
