# args: --size=110x26 --theme=mono --rules=summary-check tests/stories/gamelan/d-*.txt tests/stories/gamelan/a-*.txt tests/stories/gamelan/b-*.txt
# The rule set summary-check on a summary and two of its sources.
keys ]r
wait
screen
|[A]  Aldermouth Museum to R… 13 Mar │ B   The Aldermouth Courier… 11 Mar │ C   Herald staff: British…  12 Mar
|────────────────────────────────────┼────────────────────────────────────┼────────────────────────────────────
| :   date: 2025-03-13               │ :   By Nora Ashdown                │     2025 | 2 min read
|                                    │                                    │
| ≈3  Aldermouth Museum to Return    │ :   The Aldermouth Courier, 11     │ :   Share on Facebook | Share by
|     Historic Gamelan to Java       │     March 2025                     │     e-mail | Print
|                                    │                                    │
|▌≈3  The Aldermouth Museum has      │▏=3  The Aldermouth Museum will     │▏=3  The Aldermouth Museum will
|▌    decided to return a court      │▏    send a complete court gamelan  │▏    send a complete court gamelan
|▌    gamelan of 38 instruments to   │▏    back to Central Java this      │▏    back to Central Java this
|▌    the palace of Kertamulya in    │▏    summer, 213 years after a      │▏    summer, more than two
|▌    Central Java.                  │▏    British officer carried it     │▏    centuries after a British
| ·1  The decision marks a           │▏    away from the palace of        │▏    officer took it from the
|     significant moment in the      │▏    Kertamulya.                    │▏    palace of Kertamulya, The
|     wider debate about colonial    │ ·1  The museum’s trustees took the │▏    Aldermouth Courier reports.
|     collections.                   │     decision on Monday evening.    │
|                                    │                                    │ =3  One of the three trustees who
| ·1  Key Facts                      │ =3  The set is called Kyai Lintang │     voted against the return,
|                                    │     Wengi, or Star of the Night,   │     Gerald Oakes, said the museum
| ~3  The trustees of the museum     │     and consists of 38 instruments │     was giving away its most
|     approved the return by         │     of bronze and wood.            │     visited object.
|     fourteen votes to three.       │ =3  Fourteen trustees voted for    │ =2  “We drew 92,000 people to that
| ≈3! The gamelan is expected to     │     the return and three against   │     gallery last year, and I have
|     leave Aldermouth by ship on 24 │     it, according to minutes seen  │     not heard one convincing word
| A 3/14 · 39% · edited in C · 3/3 ABC · locked
| F1 help  Enter the others  gn most telling  ]c difference  ]u unique  ]x conflict  gf focus  * round
looks 2-23
|row 2: 1-1 dim; 5-20 dim; 36-36 dim; 38-38 dim; 42-56 dim; 73-73 dim; 79-95 dim
|row 3: 36-36 dim; 73-73 dim
|row 4: 5-32 bold; 36-36 dim; 38-38 dim; 42-68 dim; 73-73 dim; 75-75 dim; 79-107 dim
|row 5: 5-28 bold; 36-36 dim; 42-51 dim; 73-73 dim; 79-92 dim
|row 6: 36-36 dim; 73-73 dim
|row 7: 27-30 underline; 36-36 dim; 38-38 bold; 42-63 bold; 64-68 bold underline; 73-73 dim; 75-75 bold; 79-100 bold; 101-105 bold underline
|row 8: 5-21 underline; 36-36 dim; 42-56 bold underline; 57-71 bold; 73-73 dim; 79-93 bold underline; 94-108 bold
|row 9: 13-15 underline; 16-17 bold underline; 18-29 underline; 36-36 dim; 42-67 bold underline; 73-73 dim; 79-104 bold underline
|row 10: 30-32 underline; 36-36 dim; 42-67 bold underline; 73-73 dim; 79-100 bold underline
|row 11: 5-16 underline; 36-36 dim; 42-68 bold underline; 73-73 dim; 79-104 bold underline
|row 12: 5-25 bold underline; 36-36 dim; 42-50 bold underline; 51-65 bold; 73-73 dim; 79-98 bold underline; 99-103 bold
|row 13: 5-30 bold underline; 36-36 dim; 42-52 bold; 73-73 dim; 79-100 bold; 101-104 bold underline
|row 14: 5-32 bold underline; 36-36 dim; 73-73 dim; 79-104 bold underline; 105-105 bold
|row 15: 5-16 bold underline; 36-36 dim; 73-73 dim
|row 16: 36-36 dim; 73-73 dim; 75-75 bold; 79-108 bold
|row 17: 5-13 bold underline; 36-36 dim; 38-38 bold; 42-71 bold; 73-73 dim; 79-104 bold
|row 18: 36-36 dim; 42-70 bold; 73-73 dim; 79-108 bold
|row 19: 5-31 italic; 36-36 dim; 42-71 bold; 73-73 dim; 79-103 bold
|row 20: 5-27 italic; 36-36 dim; 42-60 bold; 73-73 dim; 79-93 bold
|row 21: 5-28 italic; 36-36 dim; 38-38 bold; 42-69 bold; 73-73 dim; 75-75 bold; 79-108 bold
|row 22: 3-3 bold; 36-36 dim; 42-70 bold; 73-73 dim; 79-108 bold
|row 23: 33-34 bold underline; 36-36 dim; 42-71 bold; 73-73 dim; 79-108 bold
keys gr
screen 2-12
| summary-check.yaml ─────────────────────────────────────────────────────────────────────────────────────────
|▸ no source tells it              on    4  A 4  a sentence of A without a counterpart (u)
|  one source only                 off           told by a single source, where there are several (o)
|  states it differently           off           a number, date, name, quotation or certainty that a source ha…
|  a figure no source has there    on    0       digits in A, none in any counterpart (f)
|  figures                         on    3  A 3  the other figures of A, to compare by eye
|  not a quotation of the sources  on    0       quoted in A, though no source has the sentence word for word…
|  quotation                       on    0       quoted in A as a source has it
|  hedge dropped, English          on    0       a source says may, about or allegedly; A does not (h)
|  hedge dropped, Indonesian       on    0       a source says mungkin, sekitar or diduga; A does not
|  hedge dropped, German           on    0       a source says soll, wohl or angeblich; A does not
