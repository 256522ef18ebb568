# args: --demo --size=80x16
# The ":" line: completion, mistakes, counts, places, history.
nowait
keys :thr<Tab>
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
|  threshold-down  show weaker links too
|  threshold-up    show only stronger links
|:threshold-
keys <Esc>:set pan<Tab>
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
| A 1/42 · 5% · locked
|:set pane-width=32
keys <C-u>set ghosts=perhaps<Enter>
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
| A 1/42 · 5% · locked   F1 help  Enter the others  gn most telling
| ghosts: perhaps is not on or off
keys :set nohints<Enter>
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
| hints=off
keys :set pane-wdth=20<Enter>
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
| unknown option pane-wdth; did you mean pane-width?
keys :B7<Enter>
screen
| A   The Aldermouth Courie… 11 Mar │[B]  Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     Aldermouth museum to return   │     One of the three trustees who │  │ :│
|     court gamelan taken in 1812   │     voted against the return,     │  │  │
|                                   │     Gerald Oakes, said the museum │ :│  │
| :   By Nora Ashdown               │     was giving away its most      │  │  │ :
|                                   │     visited object.               │  │  │
| :   The Aldermouth Courier, 11    │▌    “We drew 92,000 people to     │  │  │
|     March 2025                    │▌    that gallery last year, and I │  │  │
|                                   │▌    have not heard one convincing │  │  │
|     The Aldermouth Museum will    │▌    word about what will replace  │  │  │
|     send a complete court gamelan │▌    it,” Oakes said.              │  │  │
|     back to Central Java this     │                                   │  │  │
|     summer, 213 years after a     │     “These instruments were never │  │  │
|     British officer carried it    │     ours to keep silent,” the     │  │  │
| B 7/36 · 27% · locked · 1 repaired
keys :down 3<Enter>:quti<Enter>
screen
| A   The Aldermouth Courie… 11 Mar │[B]  Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     Aldermouth museum to return   │     One of the three trustees who │  │ :│
|     court gamelan taken in 1812   │     voted against the return,     │  │  │
|                                   │     Gerald Oakes, said the museum │ :│  │
| :   By Nora Ashdown               │     was giving away its most      │  │  │ :
|                                   │     visited object.               │  │  │
| :   The Aldermouth Courier, 11    │▌    “We drew 92,000 people to     │  │  │
|     March 2025                    │▌    that gallery last year, and I │  │  │
|                                   │▌    have not heard one convincing │  │  │
|     The Aldermouth Museum will    │▌    word about what will replace  │  │  │
|     send a complete court gamelan │▌    it,” Oakes said.              │  │  │
|     back to Central Java this     │                                   │  │  │
|     summer, 213 years after a     │     “These instruments were never │  │  │
|     British officer carried it    │     ours to keep silent,” the     │  │  │
| unknown command quti; did you mean quit?
keys :<Up><Up>
screen
| A   The Aldermouth Courie… 11 Mar │[B]  Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     Aldermouth museum to return   │     One of the three trustees who │  │ :│
|     court gamelan taken in 1812   │     voted against the return,     │  │  │
|                                   │     Gerald Oakes, said the museum │ :│  │
| :   By Nora Ashdown               │     was giving away its most      │  │  │ :
|                                   │     visited object.               │  │  │
| :   The Aldermouth Courier, 11    │▌    “We drew 92,000 people to     │  │  │
|     March 2025                    │▌    that gallery last year, and I │  │  │
|                                   │▌    have not heard one convincing │  │  │
|     The Aldermouth Museum will    │▌    word about what will replace  │  │  │
|     send a complete court gamelan │▌    it,” Oakes said.              │  │  │
|     back to Central Java this     │                                   │  │  │
|     summer, 213 years after a     │     “These instruments were never │  │  │
|     British officer carried it    │     ours to keep silent,” the     │  │  │
|:down 3
keys <Esc>:goto Z9<Enter>
screen
| A   The Aldermouth Courie… 11 Mar │[B]  Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     Aldermouth museum to return   │     One of the three trustees who │  │ :│
|     court gamelan taken in 1812   │     voted against the return,     │  │  │
|                                   │     Gerald Oakes, said the museum │ :│  │
| :   By Nora Ashdown               │     was giving away its most      │  │  │ :
|                                   │     visited object.               │  │  │
| :   The Aldermouth Courier, 11    │▌    “We drew 92,000 people to     │  │  │
|     March 2025                    │▌    that gallery last year, and I │  │  │
|                                   │▌    have not heard one convincing │  │  │
|     The Aldermouth Museum will    │▌    word about what will replace  │  │  │
|     send a complete court gamelan │▌    it,” Oakes said.              │  │  │
|     back to Central Java this     │                                   │  │  │
|     summer, 213 years after a     │     “These instruments were never │  │  │
|     British officer carried it    │     ours to keep silent,” the     │  │  │
| there is no "Z9"; say A12, n3 or C
keys <Esc>:list-delete 3<Enter>
screen 15-16
| :list-delete works in lists only
