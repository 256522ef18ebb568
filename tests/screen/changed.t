# args: --size=90x24 tests/data/view/changed.hexapla.yaml
# A source changed under its notes: old and new text side by side; accept, move, give up, undo.
keys :set nohints<Enter>:changed-notes<Enter>
screen
|[3 places to check: notes whose source changed]
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A changed  is it open by now? #road  “The coast road to the point stays closed until…
|  n2 A orphan   who says so?              “friend of the fleet”
|  n3 A changed  of what?                  “needs a tenth of the power”
|
|
|
|
|
|
|
|
|──────────────────────────────────────────────────────────────────────────────────────────
|  as it was noted                              now: perhaps here
|  The coast road to the point stays closed     … the keeper, Ines Falk. She has climbed
|  until the work is done.  New lamp for the    the 212 steps of the tower twice a day
|  lighthouse …                                 for nineteen years.  The coast road to
|                                               the point stays closed until the work is
|                                               done.
|
|
|
| a accept  m move to a selection  X give up  Enter go  dd delete  u undo  q close
looks 12-16
|row 12: 0-89 fg=#cbcfd5 bg=#1e232b
|row 13: 0-89 fg=#e59a45 bg=#1e232b bold
|row 14: 0-1 fg=#cbcfd5 bg=#1e232b; 2-16 fg=#e59a45 bg=#1e232b bold; 17-46 fg=#cbcfd5 bg=#1e232b; 47-63 fg=#e59a45 bg=#1e232b bold; 64-89 fg=#cbcfd5 bg=#1e232b
|row 15: 0-1 fg=#cbcfd5 bg=#1e232b; 2-42 fg=#cbcfd5 bg=#1e232b bold underline; 43-89 fg=#cbcfd5 bg=#1e232b
|row 16: 0-1 fg=#cbcfd5 bg=#1e232b; 2-24 fg=#cbcfd5 bg=#1e232b bold underline; 25-89 fg=#cbcfd5 bg=#1e232b
keys j
screen 11-23
|
|
|──────────────────────────────────────────────────────────────────────────────────────────
|  as it was noted                              now: not found; around its old place
|  … Skerry Point  The old lamp, “a friend      … Skerry Point  The old lamp has burned
|  of the fleet”, has burned since 1931 and     since 1931 and will go to the harbour
|  …                                            museum in May. The new one needs a tenth
|                                               of the power.  “We shall miss the warm
|                                               light on the water,” said the keeper,
|                                               Ines Falk. She …
|
|
| a accept  m move to a selection  X give up  Enter go  dd delete  u undo  q close
keys a
screen 1-4
|──────────────────────────────────────────────────────────────────────────────────────────
|  n1 A changed  is it open by now? #road  “The coast road to the point stays closed until…
|▸ n2 A orphan   who says so?              “friend of the fleet”
|  n3 A changed  of what?                  “needs a tenth of the power”
keys jm
screen 0-23
|[A]  New lamp for the lighthouse on Skerr… │ B   A farewell in the tower               │ C
|───────────────────────────────────────────┼───────────────────────────────────────────┼──
| ~3  New lamp for the lighthouse on Skerry │                                           │
|     Point                                 │                                           │
|                                           │                                           │ ~
| =2  The old lamp has burned since 1931    │                                           │
|     and will go to the harbour museum in  │                                           │ ~
|     May.                                  │ ~3  A farewell in the tower               │ ~
|▌·1✎ The new one needs a tenth of the      │     ┄ only in A ┄                         │┄┄
|▌    power.                                │ =3  “We shall miss the warm light on the  │ =
|                                           │     water,” said the keeper, Ines Falk.   │ =
| =3  “We shall miss the warm light on the  │ =2  The old lamp has burned since 1931    │
|     water,” said the keeper, Ines Falk.   │     and will go to the harbour museum in  │ ·
| ·1  She has climbed the 212 steps of the  │     May.                                  │ ·
|     tower twice a day for nineteen years. │                                           │
|                                           │ ·1  Two painters have asked whether they  │
| ·1✎ The coast road to the point stays     │     may stay a night and draw.            │
|     closed until the work is done.        │                                           │
|                                           │                                           │
|                                           │                                           │
|                                           │                                           │
|                                           │                                           │
|                                           │                                           │
| new place of n3: select it with v, then m; gq goes back
keys ggVm
screen 23
| note n3 moved; 2 left, u undoes
keys gqX
screen 1-4
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A orphan  is it open by now? #road  “The coast road to the point stays closed until…
|  n2 A orphan  who says so?              “friend of the fleet”
|
keys u
screen 1-4
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A changed  is it open by now? #road  “The coast road to the point stays closed until…
|  n2 A orphan   who says so?              “friend of the fleet”
|
keys 5u
screen 1-5
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A changed  is it open by now? #road  “The coast road to the point stays closed until…
|  n2 A orphan   who says so?              “friend of the fleet”
|  n3 A changed  of what?                  “needs a tenth of the power”
|
keys q
