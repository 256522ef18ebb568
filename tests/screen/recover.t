# args: --size=90x24 tests/data/view/left.hexapla.yaml
# The last session died with changes that were not saved: nothing happens to them unasked.
screen
|[A]  New lamp for the lighthouse on Skerr… │ B   A farewell in the tower               │ C
|───────────────────────────────────────────┼───────────────────────────────────────────┼──
|▌  ✎ New lamp for the lighthouse on Skerry │     A farewell in the tower               │
|▌    Point                                 │                                           │
|                                           │     “We shall miss the warm light on the  │
|     The old lamp has burned since 1931    │     water,” said the keeper, Ines Falk.   │
|     and will go to the harbour museum in  │     The old lamp has burned since 1931    │
|     May.                                  │     and will go to the harbour museum in  │
|     The new one needs a tenth of the      │     May.                                  │
|     power.                                │                                           │
|                                           │     Two painters have asked whether they  │
|     “We shall miss the warm light on the  │     may stay a night and draw.            │
|     water,” said the keeper, Ines Falk.   │                                           │
|     She has climbed the 212 steps of the  │                                           │
|     tower twice a day for nineteen years. │                                           │
|                                           │                                           │
|     The coast road to the point stays     │                                           │
|     closed until the work is done.        │                                           │
|                                           │                                           │
|                                           │                                           │
|                                           │                                           │
|                                           │                                           │
| A 1/6 · 100% · ✎ all of it? · locked
|2 changes were not saved last time: r recover, v view, d discard, q later
keys x
screen 22-23
| A 1/6 · 100% · paraphrase in B · 3/3 ABC · ✎ all of it? · locked
|2 changes were not saved last time: r recover, v view, d discard, q later   r, v, d, q, E…
keys v
screen
|[Not saved by the last session: + new, ~ changed, - deleted]
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ ~ n1 A  all of it? ▸ Which museum? #museum  “New lamp for the lighthouse on Skerry Poin…
|  + n2 A  the last                            “The coast road to the point stays closed u…
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
| Enter recover  dd discard  q later
|
keys q
screen 22-23
| A 1/6 · 100% · paraphrase in B · 3/3 ABC · ✎ all of it? · locked   F1 help
| kept in tests/data/view/.left.hexapla.yaml.recover; :recover asks again
keys :recover<Enter>
screen 23
|2 changes were not saved last time: r recover, v view, d discard, q later
keys r
screen 22-23
| A 1/6 · 100% · paraphrase in B · 3/3 ABC · ✎ Which museum? #museum · locked   F1 help
| recovered: 2 notes; s saves, u undoes
keys :set nohints<Enter>ga
screen 0-5
|[2 notes, by time]
|──────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A1  Which museum? #museum  “New lamp for the lighthouse on Skerry Point”
|  n2 A6  the last               “The coast road to the point stays closed until the work…
|
|
keys uq
screen 22-23
|                                           │                                           │
| A 1/6 · 100% · paraphrase in B · 3/3 ABC · ✎ all of it? · locked
