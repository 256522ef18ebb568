# args: --size=80x24 tests/data/view/left.hexapla.yaml
# What the last session did not save: the question, and what is in it.
wait
screen
|[A]  New lamp for the lighthouse on…  │ B   A farewell in the tower          │ C
|──────────────────────────────────────┼──────────────────────────────────────┼──
|▌~3✎ New lamp for the lighthouse on   │▏~3  A farewell in the tower          │▏~
|▌    Skerry Point                     │                                      │
|                                      │ =3  “We shall miss the warm light on │ ~
| =2  The old lamp has burned since    │     the water,” said the keeper,     │ ~
|     1931 and will go to the harbour  │     Ines Falk.                       │ =
|     museum in May.                   │ =2  The old lamp has burned since    │ =
| ·1  The new one needs a tenth of the │     1931 and will go to the harbour  │ =
|     power.                           │     museum in May.                   │
|                                      │                                      │ ·
| =3  “We shall miss the warm light on │ ·1  Two painters have asked whether  │ ·
|     the water,” said the keeper,     │     they may stay a night and draw.  │
|     Ines Falk.                       │                                      │
| ·1  She has climbed the 212 steps of │                                      │
|     the tower twice a day for        │                                      │
|     nineteen years.                  │                                      │
|                                      │                                      │
| ·1  The coast road to the point      │                                      │
|     stays closed until the work is   │                                      │
|     done.                            │                                      │
|                                      │                                      │
| A 1/6 · 100% · paraphrase in B · 3/3 ABC · ✎ all of it? · locked
|2 changes were not saved last time: r recover, v view, d discard, q later
keys v
screen
|[Not saved by the last session: + new, ~ changed, - deleted]
|────────────────────────────────────────────────────────────────────────────────
|▸ ~ n1 A  all of it? ▸ Which museum? #museum  “New lamp for the lighthouse on S…
|  + n2 A  the last                            “The coast road to the point stay…
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
