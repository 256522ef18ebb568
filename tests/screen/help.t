# args: --demo --size=80x24
# Help comes from the table of actions; it is searched, and types commands.
nowait
keys H
screen
|[hexapla 0.1.0: keys and commands] 109
|────────────────────────────────────────────────────────────────────────────────
| Moving ───────────────────────────────────────────────────────────────────────
|▸ j <Down> ^N        a row down                                 :down
|  k <Up> ^P          a row up                                   :up
|  )                  next unit (sentence)                       :next-unit
|  (                  previous unit                              :previous-unit
|  }                  next paragraph                             :next-paragraph
|  {                  previous paragraph                         :previous-parag…
|  <Space> ^F <PgDn>  a page down                                :page-down
|  b ^B <PgUp>        a page up                                  :page-up
|  ^D                 half a page down                           :half-down
|  ^U                 half a page up                             :half-up
|  ^E                 scroll the text a row down                 :scroll-down
|  ^Y                 scroll the text a row up                   :scroll-up
|  gg <Home>          start of the article, or unit N            :top
|  G <End>            end of the article, or unit N              :bottom
|  %                  go to N percent of the article             :percent
|  zz                 bring the cursor to the middle             :centre
| Panes ────────────────────────────────────────────────────────────────────────
|  h <Left> <S-Tab>   focus the pane to the left                 :pane-left
|  l <Right> <Tab>    focus the pane to the right                :pane-right
| / find  Enter type the command  q close
|
keys /mark<Enter>
screen
|[hexapla 0.1.0: keys and commands] 3 of 109 with "mark"
|────────────────────────────────────────────────────────────────────────────────
| Places ───────────────────────────────────────────────────────────────────────
|▸ m{mark}            mark this place with a letter              :mark
|  '{mark}            go to a mark, in whichever article it is   :to-mark
| Searching ────────────────────────────────────────────────────────────────────
|                     stop marking hits                          :no-search
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
| / find  Enter type the command  q close
|
keys j<Enter>
screen
|[A]  Aldermouth museum to…  11 Mar │ B   British museum gives…  12 Mar │ C│ D│ E
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
|:to-mark
keys <Esc>:help undo<Enter>
screen
|[hexapla 0.1.0: keys and commands] 1 of 109 with "undo"
|────────────────────────────────────────────────────────────────────────────────
| Notes ────────────────────────────────────────────────────────────────────────
|▸ u                  undo the last change of notes or pins      :undo
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
| / find  Enter type the command  q close
|
keys <Esc><Esc>
screen
|[A]  Aldermouth museum to…  11 Mar │ B   British museum gives…  12 Mar │ C│ D│ E
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
| F1 help  Enter the others  * round  ]c difference  ]u unique  ]x conflict
