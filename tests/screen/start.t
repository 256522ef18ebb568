# args: --demo --size=80x24
# The first screen, before anything is aligned; then other sizes.
nowait
keys :set nohints<Enter><Esc>
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|▌    Aldermouth museum to return   │ :   Home > Culture > Museums      │  │ :│
|▌    court gamelan taken in 1812   │                                   │  │  │
|                                   │     British museum gives back     │ :│  │
| :   By Nora Ashdown               │     gamelan seized in Java        │  │  │ :
|                                   │                                   │  │  │
| :   The Aldermouth Courier, 11    │ :   By Herald staff | March 12,   │  │  │
|     March 2025                    │     2025 | 2 min read             │  │  │
|                                   │                                   │  │  │
|     The Aldermouth Museum will    │ :   Share on Facebook | Share by  │  │  │
|     send a complete court gamelan │     e-mail | Print                │  │  │
|     back to Central Java this     │                                   │  │  │
|     summer, 213 years after a     │     The Aldermouth Museum will    │  │  │
|     British officer carried it    │     send a complete court gamelan │  │  │
|     away from the palace of       │     back to Central Java this     │  │  │
|     Kertamulya.                   │     summer, more than two         │  │  │
|     The museum’s trustees took    │     centuries after a British     │  │  │
|     the decision on Monday        │     officer took it from the      │  │  │
|     evening.                      │     palace of Kertamulya, The     │  │  │
|                                   │     Aldermouth Courier reports.   │  │  │
|     The set is called Kyai        │                                   │  │  │
|     Lintang Wengi, or Star of the │     One of the three trustees who │  │  │
| A 1/42 · 10% · locked
size 120x12
screen
|[A]  The Aldermouth Courier:… 11 Mar │ B   Herald staff: British m… 12 Mar │ C   Morning Brief: Star of t… 12 Mar │ D│ E
|─────────────────────────────────────┼─────────────────────────────────────┼──────────────────────────────────────┼──┼──
|▌    Aldermouth museum to return     │ :   Home > Culture > Museums        │     Star of the Night goes home      │ :│
|▌    court gamelan taken in 1812     │                                     │                                      │  │
|                                     │     British museum gives back       │ :   Morning Brief, 12 March 2025     │  │
| :   By Nora Ashdown                 │     gamelan seized in Java          │                                      │  │ :
|                                     │                                     │     After more than two hundred      │  │
| :   The Aldermouth Courier, 11      │ :   By Herald staff | March 12,     │     years in England, an orchestra   │  │
|     March 2025                      │     2025 | 2 min read               │     of gongs and metallophones is    │  │
|                                     │                                     │     going back to the Javanese       │  │
|     The Aldermouth Museum will send │ :   Share on Facebook | Share by e- │     court from which it was looted.  │  │
| A 1/42 · 3% · locked
size 40x10
screen
|[A]  The Aldermouth Courier: Al… 11 Mar
|────────────────────────────────────────
|▌    Aldermouth museum to return court
|▌    gamelan taken in 1812
|
| :   By Nora Ashdown
|
| :   The Aldermouth Courier, 11 March
|     2025
| A 1/42 · 2% · locked · +4 not shown
size 9x3
screen
|[A] The…
|▌ Aldermo
|A 1/42
size 1x1
screen
|A
