# args: --size=120x40 tests/data/view/left.hexapla.yaml
# What the last session did not save: the question, and what is in it.
wait
screen
|[A]  New lamp for the lighthouse on S… │ B   A farewell in the tower           │ C   Cheaper paint and higher fees
|───────────────────────────────────────┼───────────────────────────────────────┼────────────────────────────────────────
|▌~3✎ New lamp for the lighthouse on    │▏~3  A farewell in the tower           │▏~3  Cheaper paint and higher fees
|▌    Skerry Point                      │                                       │
|                                       │ =3  “We shall miss the warm light on  │ ~2  The board chose a cheaper paint
| =2  The old lamp has burned since     │     the water,” said the keeper, Ines │     for the cranes on Thursday.
|     1931 and will go to the harbour   │     Falk.                             │ =3  “We shall miss the warm light on
|     museum in May.                    │ =2  The old lamp has burned since     │     the water,” said the keeper, Ines
| ·1  The new one needs a tenth of the  │     1931 and will go to the harbour   │     Falk.
|     power.                            │     museum in May.                    │
|                                       │                                       │ ·1  Mooring fees rise by four per
| =3  “We shall miss the warm light on  │ ·1  Two painters have asked whether   │     cent next year.
|     the water,” said the keeper, Ines │     they may stay a night and draw.   │
|     Falk.                             │                                       │
| ·1  She has climbed the 212 steps of  │                                       │
|     the tower twice a day for         │                                       │
|     nineteen years.                   │                                       │
|                                       │                                       │
| ·1  The coast road to the point stays │                                       │
|     closed until the work is done.    │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
|                                       │                                       │
| A 1/6 · 100% · paraphrase in B · 3/3 ABC · ✎ all of it? · locked
|2 changes were not saved last time: r recover, v view, d discard, q later
keys v
screen
|[Not saved by the last session: + new, ~ changed, - deleted]
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|▸ ~ n1 A  all of it? ▸ Which museum? #museum  “New lamp for the lighthouse on Skerry Point”
|  + n2 A  the last                            “The coast road to the point stays closed until the work is done.”
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
