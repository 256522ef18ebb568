# args: --demo --size=80x24
# Help comes from the table of actions; it is searched, and types commands.
nowait
keys H
screen 2-8
| Moving ───────────────────────────────────────────────────────────────────────
|▸ j <Down> ^N        a row down                                 :down
|  k <Up> ^P          a row up                                   :up
|  )                  next unit (sentence)                       :next-unit
|  (                  previous unit                              :previous-unit
|  }                  next paragraph                             :next-paragraph
|  {                  previous paragraph                         :previous-parag…
keys /mark<Enter>
screen 2-9
| What the others tell ─────────────────────────────────────────────────────────
|▸ zr{mark}           switch the rules with this key, or the o…  :rule-switch
| Places ───────────────────────────────────────────────────────────────────────
|  m{mark}            mark this place with a letter              :mark
|  '{mark} `{mark}    go to a mark, in whichever article it is   :to-mark
| Searching ────────────────────────────────────────────────────────────────────
|  <A-u>              stop marking hits                          :no-search
|
keys j<Enter>
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
| A 1/42 · 10% · locked
|:mark
keys <Esc>:help undo<Enter>
screen 2-5
| Notes ────────────────────────────────────────────────────────────────────────
|▸ u                  undo the last change of notes or pins      :undo
|
|
keys <Esc><Esc>
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
| A 1/42 · 10% · locked
| F1 help  Enter the others  gn most telling  ]c difference  ]u unique
