# args: --demo --size=80x16
# Selecting words, a note on them, the list of notes, undo; questions before notes get lost.
nowait
keys :set nohints<Enter><Esc>
keys /trustees<Enter>:no-search<Enter>v
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     The Aldermouth Museum will    │ :   Home > Culture > Museums      │  │ :│
|     send a complete court gamelan │                                   │  │  │
|     back to Central Java this     │     British museum gives back     │ :│  │
|     summer, 213 years after a     │     gamelan seized in Java        │  │  │ :
|     British officer carried it    │                                   │  │  │
|     away from the palace of       │ :   By Herald staff | March 12,   │  │  │
|     Kertamulya.                   │     2025 | 2 min read             │  │  │
|▌    The museum’s trustees took    │                                   │  │  │
|▌    the decision on Monday        │ :   Share on Facebook | Share by  │  │  │
|▌    evening.                      │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The set is called Kyai        │     The Aldermouth Museum will    │  │  │
|     Lintang Wengi, or Star of the │     send a complete court gamelan │  │  │
| select: move the end, o the other end, a note, y copy, Esc cancel
looks 8
|row 8: 0-34 fg=#cbcfd5 bg=#15181e; 35-35 fg=#414a58 bg=#15181e; 36-40 fg=#cbcfd5 bg=#15181e; 41-57 fg=#9ca4b3 bg=#15181e italic; 58-70 fg=#cbcfd5 bg=#15181e; 71-71 fg=#414a58 bg=#15181e; 72-73 fg=#cbcfd5 bg=#15181e; 74-74 fg=#414a58 bg=#15181e; 75-76 fg=#cbcfd5 bg=#15181e; 77-77 fg=#414a58 bg=#15181e; 78-79 fg=#cbcfd5 bg=#15181e
keys eeo
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     The Aldermouth Museum will    │ :   Home > Culture > Museums      │  │ :│
|     send a complete court gamelan │                                   │  │  │
|     back to Central Java this     │     British museum gives back     │ :│  │
|     summer, 213 years after a     │     gamelan seized in Java        │  │  │ :
|     British officer carried it    │                                   │  │  │
|     away from the palace of       │ :   By Herald staff | March 12,   │  │  │
|     Kertamulya.                   │     2025 | 2 min read             │  │  │
|▌    The museum’s trustees took    │                                   │  │  │
|▌    the decision on Monday        │ :   Share on Facebook | Share by  │  │  │
|▌    evening.                      │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The set is called Kyai        │     The Aldermouth Museum will    │  │  │
|     Lintang Wengi, or Star of the │     send a complete court gamelan │  │  │
| A 5/42 · 10% · selecting 13 characters · locked
keys a
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|── Note on A5 “trustees took” ──────────────────────────────────────────────────
|
|
|
|     British officer carried it    │                                   │  │  │
|     away from the palace of       │ :   By Herald staff | March 12,   │  │  │
|     Kertamulya.                   │     2025 | 2 min read             │  │  │
|▌    The museum’s trustees took    │                                   │  │  │
|▌    the decision on Monday        │ :   Share on Facebook | Share by  │  │  │
|▌    evening.                      │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The set is called Kyai        │     The Aldermouth Museum will    │  │  │
|     Lintang Wengi, or Star of the │     send a complete court gamelan │  │  │
| Enter done  ^J new line  ^O in $VISUAL  Esc cancel
keys Who voted? #board<Enter>
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     The Aldermouth Museum will    │ :   Home > Culture > Museums      │  │ :│
|     send a complete court gamelan │                                   │  │  │
|     back to Central Java this     │     British museum gives back     │ :│  │
|     summer, 213 years after a     │     gamelan seized in Java        │  │  │ :
|     British officer carried it    │                                   │  │  │
|     away from the palace of       │ :   By Herald staff | March 12,   │  │  │
|     Kertamulya.                   │     2025 | 2 min read             │  │  │
|▌  ✎ The museum’s trustees took    │                                   │  │  │
|▌    the decision on Monday        │ :   Share on Facebook | Share by  │  │  │
|▌    evening.                      │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The set is called Kyai        │     The Aldermouth Museum will    │  │  │
|     Lintang Wengi, or Star of the │     send a complete court gamelan │  │  │
| note n1 written; ga lists the notes, s saves
keys ga
screen
|[1 note, by time]
|────────────────────────────────────────────────────────────────────────────────
|▸ n1 A5  Who voted? #board  “trustees took”
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
| Enter go  e edit  / filter  t tags  C colour  dd delete  o order  q close
keys e<C-u>Fourteen to three<Enter>
screen
|[1 note, by time]
|────────────────────────────────────────────────────────────────────────────────
|▸ n1 A5  Fourteen to three  “trustees took”
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
| note n1 changed; ga lists the notes, s saves
keys <Esc>q
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     The Aldermouth Museum will    │ :   Home > Culture > Museums      │  │ :│
|     send a complete court gamelan │                                   │  │  │
|     back to Central Java this     │     British museum gives back     │ :│  │
|     summer, 213 years after a     │     gamelan seized in Java        │  │  │ :
|     British officer carried it    │                                   │  │  │
|     away from the palace of       │ :   By Herald staff | March 12,   │  │  │
|     Kertamulya.                   │     2025 | 2 min read             │  │  │
|▌  ✎ The museum’s trustees took    │                                   │  │  │
|▌    the decision on Monday        │ :   Share on Facebook | Share by  │  │  │
|▌    evening.                      │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The set is called Kyai        │     The Aldermouth Museum will    │  │  │
|     Lintang Wengi, or Star of the │     send a complete court gamelan │  │  │
|notes or pins are not saved: s save, d discard, Esc stay
keys <Esc>dd
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     The Aldermouth Museum will    │ :   Home > Culture > Museums      │  │ :│
|     send a complete court gamelan │                                   │  │  │
|     back to Central Java this     │     British museum gives back     │ :│  │
|     summer, 213 years after a     │     gamelan seized in Java        │  │  │ :
|     British officer carried it    │                                   │  │  │
|     away from the palace of       │ :   By Herald staff | March 12,   │  │  │
|     Kertamulya.                   │     2025 | 2 min read             │  │  │
|▌    The museum’s trustees took    │                                   │  │  │
|▌    the decision on Monday        │ :   Share on Facebook | Share by  │  │  │
|▌    evening.                      │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The set is called Kyai        │     The Aldermouth Museum will    │  │  │
|     Lintang Wengi, or Star of the │     send a complete court gamelan │  │  │
| note n1 deleted; u undoes it
keys u
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     The Aldermouth Museum will    │ :   Home > Culture > Museums      │  │ :│
|     send a complete court gamelan │                                   │  │  │
|     back to Central Java this     │     British museum gives back     │ :│  │
|     summer, 213 years after a     │     gamelan seized in Java        │  │  │ :
|     British officer carried it    │                                   │  │  │
|     away from the palace of       │ :   By Herald staff | March 12,   │  │  │
|     Kertamulya.                   │     2025 | 2 min read             │  │  │
|▌  ✎ The museum’s trustees took    │                                   │  │  │
|▌    the decision on Monday        │ :   Share on Facebook | Share by  │  │  │
|▌    evening.                      │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The set is called Kyai        │     The Aldermouth Museum will    │  │  │
|     Lintang Wengi, or Star of the │     send a complete court gamelan │  │  │
| 1 change undone
keys 3uga
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     The Aldermouth Museum will    │ :   Home > Culture > Museums      │  │ :│
|     send a complete court gamelan │                                   │  │  │
|     back to Central Java this     │     British museum gives back     │ :│  │
|     summer, 213 years after a     │     gamelan seized in Java        │  │  │ :
|     British officer carried it    │                                   │  │  │
|     away from the palace of       │ :   By Herald staff | March 12,   │  │  │
|     Kertamulya.                   │     2025 | 2 min read             │  │  │
|▌    The museum’s trustees took    │                                   │  │  │
|▌    the decision on Monday        │ :   Share on Facebook | Share by  │  │  │
|▌    evening.                      │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The set is called Kyai        │     The Aldermouth Museum will    │  │  │
|     Lintang Wengi, or Star of the │     send a complete court gamelan │  │  │
| no notes yet; a writes one
