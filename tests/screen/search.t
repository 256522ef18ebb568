# args: --demo --size=80x16
# Searching while typing, in one article and in all; hits are marked, counted and listed.
nowait
keys :set nohints<Enter><Esc>
keys /cas
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     director of the museum, Helen │ :   Home > Culture > Museums      │  │ :│
|     Marwick, told the Courier.    │                                   │  │  │
|▌    “A gong that nobody strikes   │     British museum gives back     │ :│  │
|▌    is only a piece of metal in a │     gamelan seized in Java        │  │  │ :
|▌    case.”                        │                                   │  │  │
|                                   │ :   By Herald staff | March 12,   │  │  │
|     Marwick said that the         │     2025 | 2 min read             │  │  │
|     decision had been prepared    │                                   │  │  │
|     for four years and that no    │ :   Share on Facebook | Share by  │  │  │
|     money would change hands.     │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The gamelan is expected to    │     The Aldermouth Museum will    │  │  │
|     leave Aldermouth by ship on   │     send a complete court gamelan │  │  │
|/cas
looks 6
|row 6: 0-0 fg=#9ca4b3 bg=#232a35; 1-4 fg=#cbcfd5 bg=#232a35; 5-7 fg=#15181e bg=#ffe08a bold; 8-34 fg=#cbcfd5 bg=#232a35; 35-35 fg=#414a58 bg=#15181e; 36-70 fg=#cbcfd5 bg=#15181e; 71-71 fg=#414a58 bg=#15181e; 72-73 fg=#cbcfd5 bg=#15181e; 74-74 fg=#414a58 bg=#15181e; 75-76 fg=#cbcfd5 bg=#15181e; 77-77 fg=#414a58 bg=#15181e; 78-79 fg=#cbcfd5 bg=#15181e
keys e.<Enter>
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     director of the museum, Helen │ :   Home > Culture > Museums      │  │ :│
|     Marwick, told the Courier.    │                                   │  │  │
|▌    “A gong that nobody strikes   │     British museum gives back     │ :│  │
|▌    is only a piece of metal in a │     gamelan seized in Java        │  │  │ :
|▌    case.”                        │                                   │  │  │
|                                   │ :   By Herald staff | March 12,   │  │  │
|     Marwick said that the         │     2025 | 2 min read             │  │  │
|     decision had been prepared    │                                   │  │  │
|     for four years and that no    │ :   Share on Facebook | Share by  │  │  │
|     money would change hands.     │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The gamelan is expected to    │     The Aldermouth Museum will    │  │  │
|     leave Aldermouth by ship on   │     send a complete court gamelan │  │  │
| hit 1 of 1 · 2 in 2 articles
keys n
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     director of the museum, Helen │ :   Home > Culture > Museums      │  │ :│
|     Marwick, told the Courier.    │                                   │  │  │
|▌    “A gong that nobody strikes   │     British museum gives back     │ :│  │
|▌    is only a piece of metal in a │     gamelan seized in Java        │  │  │ :
|▌    case.”                        │                                   │  │  │
|                                   │ :   By Herald staff | March 12,   │  │  │
|     Marwick said that the         │     2025 | 2 min read             │  │  │
|     decision had been prepared    │                                   │  │  │
|     for four years and that no    │ :   Share on Facebook | Share by  │  │  │
|     money would change hands.     │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The gamelan is expected to    │     The Aldermouth Museum will    │  │  │
|     leave Aldermouth by ship on   │     send a complete court gamelan │  │  │
| hit 1 of 1 · 2 in 2 articles · from the other end
keys N/nothing such<Enter>
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     director of the museum, Helen │ :   Home > Culture > Museums      │  │ :│
|     Marwick, told the Courier.    │                                   │  │  │
|▌    “A gong that nobody strikes   │     British museum gives back     │ :│  │
|▌    is only a piece of metal in a │     gamelan seized in Java        │  │  │ :
|▌    case.”                        │                                   │  │  │
|                                   │ :   By Herald staff | March 12,   │  │  │
|     Marwick said that the         │     2025 | 2 min read             │  │  │
|     decision had been prepared    │                                   │  │  │
|     for four years and that no    │ :   Share on Facebook | Share by  │  │  │
|     money would change hands.     │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The gamelan is expected to    │     The Aldermouth Museum will    │  │  │
|     leave Aldermouth by ship on   │     send a complete court gamelan │  │  │
| not found: nothing such
keys /(broken
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     director of the museum, Helen │ :   Home > Culture > Museums      │  │ :│
|     Marwick, told the Courier.    │                                   │  │  │
|▌    “A gong that nobody strikes   │     British museum gives back     │ :│  │
|▌    is only a piece of metal in a │     gamelan seized in Java        │  │  │ :
|▌    case.”                        │                                   │  │  │
|                                   │ :   By Herald staff | March 12,   │  │  │
|     Marwick said that the         │     2025 | 2 min read             │  │  │
|     decision had been prepared    │                                   │  │  │
|     for four years and that no    │ :   Share on Facebook | Share by  │  │  │
|     money would change hands.     │     e-mail | Print                │  │  │
|                                   │                                   │  │  │
|     The gamelan is expected to    │     The Aldermouth Museum will    │  │  │
|     leave Aldermouth by ship on   │     send a complete court gamelan │  │  │
|/(broken  missing closing parenthesis
keys <Esc>g/harlow<Enter>
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     charity, pays £300,000 of the │ :   Home > Culture > Museums      │  │ :│
|     sum; the museum takes the     │                                   │  │  │
|     rest from its reserves.       │     British museum gives back     │ :│  │
|                                   │     gamelan seized in Java        │  │  │ :
|▌    Captain Edmund Harlow, whose  │                                   │  │  │
|▌    regiment was garrisoned on    │ :   By Herald staff | March 12,   │  │  │
|▌    Java, took the instruments in │     2025 | 2 min read             │  │  │
|▌    September 1812, after British │                                   │  │  │
|▌    troops had stormed the        │ :   Share on Facebook | Share by  │  │  │
|▌    palace.                       │     e-mail | Print                │  │  │
|     His widow sold them to the    │                                   │  │  │
|     museum in 1847 for 120        │     The Aldermouth Museum will    │  │  │
|     guineas.                      │     send a complete court gamelan │  │  │
| hit 1 of 1 · 3 in 3 articles
keys n
screen
| A   The Aldermouth Courie… 11 Mar │[B]  Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     charity, pays £300,000 of the │     A further 19 objects in       │  │ :│
|     sum; the museum takes the     │     British collections are under │  │  │
|     rest from its reserves.       │     discussion, it said.          │ :│  │
|                                   │                                   │  │  │ :
|     Captain Edmund Harlow, whose  │▌    Captain Edmund Harlow, whose  │  │  │
|     regiment was garrisoned on    │▌    regiment was garrisoned on    │  │  │
|     Java, took the instruments in │▌    Java, took the instruments in │  │  │
|     September 1812, after British │▌    September 1812, after British │  │  │
|     troops had stormed the        │▌    troops had stormed the        │  │  │
|     palace.                       │▌    palace.                       │  │  │
|     His widow sold them to the    │     His widow sold them to the    │  │  │
|     museum in 1847 for 120        │     museum in 1847 for 120        │  │  │
|     guineas.                      │     guineas.                      │  │  │
| hit 1 of 1 · 3 in 3 articles
keys &
screen
| A   The Aldermouth Courie… 11 Mar │[B]  Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     ┄ 12 without a hit ┄          │     ┄ 17 without a hit ┄          │ …│ …│ …
|     Captain Edmund Harlow, whose  │▌    Captain Edmund Harlow, whose  │  │  │
|     regiment was garrisoned on    │▌    regiment was garrisoned on    │  │  │
|     Java, took the instruments in │▌    Java, took the instruments in │  │  │
|     September 1812, after British │▌    September 1812, after British │  │  │
|     troops had stormed the        │▌    troops had stormed the        │  │  │
|     palace.                       │▌    palace.                       │  │  │ …
|     ┄ 27 without a hit ┄          │     ┄ 2 without a hit ┄           │  │  │
|                                   │                                   │  │  │
|                                   │                                   │  │  │
|                                   │                                   │  │  │
|                                   │                                   │  │  │
|                                   │                                   │  │  │
| 3 hits in 3 articles; & shows everything again
keys <Enter>:no-search<Enter>
screen
| A   The Aldermouth Courie… 11 Mar │[B]  Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     charity, pays £300,000 of the │     A further 19 objects in       │  │ :│
|     sum; the museum takes the     │     British collections are under │  │  │
|     rest from its reserves.       │     discussion, it said.          │ :│  │
|                                   │                                   │  │  │ :
|     Captain Edmund Harlow, whose  │▌    Captain Edmund Harlow, whose  │  │  │
|     regiment was garrisoned on    │▌    regiment was garrisoned on    │  │  │
|     Java, took the instruments in │▌    Java, took the instruments in │  │  │
|     September 1812, after British │▌    September 1812, after British │  │  │
|     troops had stormed the        │▌    troops had stormed the        │  │  │
|     palace.                       │▌    palace.                       │  │  │
|     His widow sold them to the    │     His widow sold them to the    │  │  │
|     museum in 1847 for 120        │     museum in 1847 for 120        │  │  │
|     guineas.                      │     guineas.                      │  │  │
| B 21/36 · 78% · locked · 1 repaired
