# args: --demo --size=120x40
# Every view of the demo story at this size, at the same place.
keys :A11<Enter>
screen
|[A]  The Aldermouth Courier:… 11 Mar │ B   Herald staff: British m… 12 Mar │ C   Morning Brief: Star of t… 12 Mar │ D│ E
|─────────────────────────────────────┼─────────────────────────────────────┼──────────────────────────────────────┼──┼──
|     a complete court gamelan back   │     Aldermouth Courier reports.     │                                      │  │
|     to Central Java this summer,    │                                     │                                      │  │
|     213 years after a British       │ =4  One of the three trustees who   │                                      │  │
|     officer carried it away from    │     voted against the return,       │                                      │  │
|     the palace of Kertamulya.       │     Gerald Oakes, said the museum   │                                      │  │
| ·1  The museum’s trustees took the  │     was giving away its most        │                                      │  │
|     decision on Monday evening.     │     visited object.                 │                                      │  │
|                                     │ =3  “We drew 92,000 people to that  │                                      │  │
| =4  The set is called Kyai Lintang  │     gallery last year, and I have   │                                      │  │
|     Wengi, or Star of the Night,    │     not heard one convincing word   │                                      │  │
|     and consists of 38 instruments  │     about what will replace it,”    │                                      │ :│
|     of bronze and wood.             │     Oakes said.                     │                                      │  │
| =4  Fourteen trustees voted for the │                                     │                                      │ ≈│
|     return and three against it,    │ =3  “These instruments were never   │                                      │ ≈│ ⇄
|     according to minutes seen by    │     ours to keep silent,” the       │                                      │  │ ⇄
|     the Courier.                    │     museum’s director, Helen        │ ~3  Star of the Night goes home      │ ≈│
|                                     │     Warwick, told the Courier.      │                                      │ ≈│ :
| =2  “These instruments were never   │ ≈2! “A gong that nobody strikes is  │ :   Morning Brief, 12 March 2025     │ ≈│
|     ours to keep silent,” the       │     just a lump of metal in a glass │                                      │ ≈│ ⇄
|     director of the museum, Helen   │     case.”                          │ ~3  After more than two hundred      │ ≈│ ⇄
|     Marwick, told the Courier.      │                                     │     years in England, an orchestra   │ ·│ ⇄
| ≈2! “A gong that nobody strikes is  │ =5  The 38 instruments of bronze    │     of gongs and metallophones is    │ ·│ ⇄
|     only a piece of metal in a      │     and wood are called Kyai        │     going back to the Javanese       │ ·│ ⇄
|     case.”                          │     Lintang Wengi, or Star of the   │     court from which it was looted.  │ ·│
|                                     │     Night.                          │                                      │  │ ·
| ·1  Marwick said that the decision  │ =4  Fourteen trustees voted for the │▏~4  Fourteen members of the board    │ ·│ ·
|     had been prepared for four      │     return and three against it,    │▏    of the Aldermouth Museum were    │  │ ·
|     years and that no money would   │     according to minutes seen by    │▏    in favour of giving the gamelan  │ ~│ ·
|     change hands.                   │     the Courier.                    │▏    up, three were against.          │ ~│ ·
|                                     │                                     │                                      │ ~│
|▌=5! The gamelan is expected to      │▏=5! The gamelan is expected to      │▏~4  The ship is to sail in the       │▏!│▏!
|▌    leave Aldermouth by ship on 14  │▏    leave Aldermouth by ship on 14  │▏    middle of May.                   │▏≈│▏⇄
|▌    May.                            │▏    May.                            │ ~3! Transport and insurance of the   │▏≈│▏⇄
| ≈4! It may reach the port of        │ ≈4! It will reach the port of       │     instruments will cost £640,000,  │▏≈│▏⇄
|     Semarang by the end of June,    │     Semarang by the end of June,    │     and most of the money comes      │ ≈│
|     Marwick said.                   │     the Courier quotes the director │     from a charity, the Linden       │ ≈│ ⇄
| A 11/42 · 26% · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter the others  gn most telling  ]c difference  ]u unique  ]x conflict  gf focus  * round  / search  a note
keys <Enter>
screen
|[A]  The Aldermouth Courier:… 11 Mar │ B   Herald staff: British m… 12 Mar │ C   Morning Brief: Star of t… 12 Mar │ D│ E
|─────────────────────────────────────┼─────────────────────────────────────┼──────────────────────────────────────┼──┼──
|── A11 in the others ───────────────────────────────────────────────────────────────────────────────────────────────────
| B = 1.0  The gamelan is expected to leave Aldermouth by ship on 14 May.
| C ~ .45  The ship is to sail in the middle of May.
| C ~ .40  Fourteen members of the board of the Aldermouth Museum were in favour of giving the
|          gamelan up, three were against.
| D ≈ 1.0  The gamelan is expected to leave Aldermouth by ship on 24 May and may reach Semarang by
|          the end of June.
|          ! date: 14 May / 24 May
| E ⇄ .95  Kapal pengangkut gamelan berangkat dari Aldermouth pada 14 Mei dan tiba di pelabuhan
|          Semarang pada 25 Juni.
| through others
| B        It will reach the port of Semarang by the end of June, the Courier quotes the director as
|          saying.
|     return and three against it,    │ =3  “These instruments were never   │                                      │ ≈│ ⇄
|     according to minutes seen by    │     ours to keep silent,” the       │                                      │  │ ⇄
|     the Courier.                    │     museum’s director, Helen        │ ~3  Star of the Night goes home      │ ≈│
|                                     │     Warwick, told the Courier.      │                                      │ ≈│ :
| =2  “These instruments were never   │ ≈2! “A gong that nobody strikes is  │ :   Morning Brief, 12 March 2025     │ ≈│
|     ours to keep silent,” the       │     just a lump of metal in a glass │                                      │ ≈│ ⇄
|     director of the museum, Helen   │     case.”                          │ ~3  After more than two hundred      │ ≈│ ⇄
|     Marwick, told the Courier.      │                                     │     years in England, an orchestra   │ ·│ ⇄
| ≈2! “A gong that nobody strikes is  │ =5  The 38 instruments of bronze    │     of gongs and metallophones is    │ ·│ ⇄
|     only a piece of metal in a      │     and wood are called Kyai        │     going back to the Javanese       │ ·│ ⇄
|     case.”                          │     Lintang Wengi, or Star of the   │     court from which it was looted.  │ ·│
|                                     │     Night.                          │                                      │  │ ·
| ·1  Marwick said that the decision  │ =4  Fourteen trustees voted for the │▏~4  Fourteen members of the board    │ ·│ ·
|     had been prepared for four      │     return and three against it,    │▏    of the Aldermouth Museum were    │  │ ·
|     years and that no money would   │     according to minutes seen by    │▏    in favour of giving the gamelan  │ ~│ ·
|     change hands.                   │     the Courier.                    │▏    up, three were against.          │ ~│ ·
|                                     │                                     │                                      │ ~│
|▌=5! The gamelan is expected to      │▏=5! The gamelan is expected to      │▏~4  The ship is to sail in the       │▏!│▏!
|▌    leave Aldermouth by ship on 14  │▏    leave Aldermouth by ship on 14  │▏    middle of May.                   │▏≈│▏⇄
|▌    May.                            │▏    May.                            │ ~3! Transport and insurance of the   │▏≈│▏⇄
| ≈4! It may reach the port of        │ ≈4! It will reach the port of       │     instruments will cost £640,000,  │▏≈│▏⇄
|     Semarang by the end of June,    │     Semarang by the end of June,    │     and most of the money comes      │ ≈│
|     Marwick said.                   │     the Courier quotes the director │     from a charity, the Linden       │ ≈│ ⇄
| A 11/42 · 26% · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| Enter go there  ^E scroll  K why  A pin  q close
keys qgf
screen
|[A]       The Aldermouth Courier: Aldermouth museum to return court gamelan taken in 1812       11 Mar 2025 │ B│ C│ D│ E
|────────────────────────────────────────────────────────────────────────────────────────────────────────────┼──┼──┼──┼──
| =5  ¶4   The Aldermouth Museum will send a complete court gamelan back to Central Java this summer,        │ =│  │  │
|          213 years after a British officer carried it away from the palace of Kertamulya.                  │ =│  │  │
| ·1       The museum’s trustees took the decision on Monday evening.                                        │  │  │  │
|                                                                                                            │ =│  │  │
| =4  ¶5   The set is called Kyai Lintang Wengi, or Star of the Night, and consists of 38 instruments        │ =│  │  │
|          of bronze and wood.                                                                               │ =│  │ :│
| =4       Fourteen trustees voted for the return and three against it, according to minutes seen by         │ =│ ~│  │ ⇄
|          the Courier.                                                                                      │  │  │ ≈│
|                                                                                                            │ =│ :│  │ :
| =2  ¶6   “These instruments were never ours to keep silent,” the director of the museum, Helen             │ =│  │ ≈│
|          Marwick, told the Courier.                                                                        │ !│ ~│ ≈│ ⇄
| ≈2!      “A gong that nobody strikes is only a piece of metal in a case.”                                  │  │ ~│ ·│ ⇄
|                                                                                                            │ =│  │  │
| ·1  ¶7   Marwick said that the decision had been prepared for four years and that no money would           │ =│▏~│ ·│ ·
|          change hands.                                                                                     │ =│▏~│  │ ·
|                                                                                                            │  │  │ ~│
|▌=5! ¶8   The gamelan is expected to leave Aldermouth by ship on 14 May.                                    │▏!│▏~│▏!│▏!
| ≈4!      It may reach the port of Semarang by the end of June, Marwick said.                               │ !│ !│▏≈│▏⇄
|                                                                                                            │ ≈│ ~│ ≈│
| ~3! ¶9   Carriage and insurance will cost £460,000.                                                        │  │  │ ≈│ ⇄
| ~3       The Linden Foundation, a charity, pays £300,000 of the sum; the museum takes the rest from        │ =│ ~│  │ ·
|          its reserves.                                                                                     │ =│ ~│ ·│ ·
|── A11 in the others ───────────────────────────────────────────────────────────────────────────────────────────────────
| B = 1.0  The gamelan is expected to leave Aldermouth by ship on 14 May.
| C ~ .45  The ship is to sail in the middle of May.
| C ~ .40  Fourteen members of the board of the Aldermouth Museum were in favour of giving the
|          gamelan up, three were against.
| D ≈ 1.0  The gamelan is expected to leave Aldermouth by ship on 24 May and may reach Semarang by
|          the end of June.
|          ! date: 14 May / 24 May
| E ⇄ .95  Kapal pengangkut gamelan berangkat dari Aldermouth pada 14 Mei dan tiba di pelabuhan
|          Semarang pada 25 Juni.
| through others
| B        It will reach the port of Semarang by the end of June, the Courier quotes the director as
|          saying.
|
| A 11/42 · 30% · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter go there  ^E scroll below  gn telling  ]c difference  ]x conflict  K why  a note  q columns
keys gs
screen
|[A] The Alderm… 11 Mar │ B  Herald sta… 12 Mar │ C  Morning Br… 12 Mar │ D  Aldermouth… 13 Mar │ E  Suara Pesis… 28 Jun
|───────────────────────┼───────────────────────┼───────────────────────┼───────────────────────┼────────────────────────
|── A5, only here ───────────────────────────────────────────────────────────────────────────────────────────────────────
| · The museum’s        │ ┄                     │ ┄                     │ ┄                     │ ┄
|   trustees took the   │                       │                       │                       │
|   decision on Monday… │                       │                       │                       │
|── A6, in 4 of 5 ───────────────────── at 32% ───────────────── at 0% ──────────────── at 85% ────────────────── at 0% ─
| = The set is called   │ = The 38 instruments  │ ~ Star of the Night   │ ~ As conversations    │ ⇄ Gamelan Kyai Lintang
|   Kyai Lintang Wengi, │   of bronze and wood  │   goes home           │   about restitution   │   Wengi Akhirnya
|   or Star of the …    │   are called Kyai …   │                       │   continue, the …     │   Pulang ke Kertamulya
|── A7, in 4 of 5 ───────────────────── at 36% ──────────────── at 17% ──────────────── at 27% ──────────────────────────
| = Fourteen trustees   │ = Fourteen trustees   │ ~ Fourteen members of │ ~ The trustees of the │ ┄
|   voted for the       │   voted for the       │   the board of the    │   museum approved the │
|   return and three …  │   return and three …  │   Aldermouth Museum … │   return by fourteen… │
|── A8, in 2 of 5 ───────────────────── at 25% ───────────────────────────────────────────────────────────────── at 58% ─
| = “These instruments  │ = “These instruments  │ ┄                     │ ┄                     │ ⇄ Direktur Museum
|   were never ours to  │   were never ours to  │                       │                       │   Aldermouth, Helen
|   keep silent,” the … │   keep silent,” the … │                       │                       │   Marwick, menghadiri…
|── A9, in 2 of 5 ! ─────────────────── at 29% ──────────────────────────────────────────────────────────────────────────
| ≈ “A gong that nobody │ ≈ “A gong that nobody │ ┄                     │ ┄                     │ ┄
|   strikes is only a   │   strikes is just a   │                       │                       │
|   piece of metal in … │   lump of metal in a… │                       │                       │
|── A10, only here ──────────────────────────────────────────────────────────────────────────────────────────────────────
| · Marwick said that   │ ┄                     │ ┄                     │ ┄                     │ ┄
|   the decision had    │                       │                       │                       │
|   been prepared for … │                       │                       │                       │
|▸─ A11, in 5 of 5 ! ────────────────── at 40% ──────────────── at 27% ──────────────── at 34% ───────────────── at 19% ─
|▌= The gamelan is      │▏= The gamelan is      │▏~ The ship is to sail │▏≈ The gamelan is      │▏⇄ Kapal pengangkut
|▌  expected to leave   │▏  expected to leave   │▏  in the middle of    │▏  expected to leave   │▏  gamelan berangkat
|▌  Aldermouth by ship… │▏  Aldermouth by ship… │▏  May.                │▏  Aldermouth by ship… │▏  dari Aldermouth pad…
|── A12, in 4 of 5 ! ────────────────── at 42% ──────────────── at 27% ──────────────── at 34% ───────────────── at 19% ─
| ≈ It may reach the    │ ≈ It will reach the   │ ~ The ship is to sail │ ≈ The gamelan is      │ ⇄ Kapal pengangkut
|   port of Semarang by │   port of Semarang by │   in the middle of    │   expected to leave   │   gamelan berangkat
|   the end of June, …  │   the end of June, …  │   May.                │   Aldermouth by ship… │   dari Aldermouth pad…
|── A13, in 3 of 5 ! ────────────────────────────────────────── at 31% ───────────────────────────────────────── at 65% ─
| ~ Carriage and        │ ┄                     │ ~ Transport and       │ ┄                     │ ⇄ Biaya pengangkutan
|   insurance will cost │                       │   insurance of the    │                       │   dan asuransi sebesar
|   £460,000.           │                       │   instruments will …  │                       │   460.000 pound …
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter the text  l next article  ]x conflict  ]u unique  / search  a note  K why  q columns
keys gm
screen
|[Map] order of A                                          ░ verbatim  ▒ edited  ▓ paraphrase  █ unique  blank: left out
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                     ▼▼
|[A]  ▒▒░░██░░░░░░▒▒██░░▒▒▓▓▓▓░░░░▓▓██░░░░░░░░░░▓▓██░░▓▓██▓▓██░░░░▓▓▓▓░░░░████████████
| B   ▓▓░░  ░░░░░░▒▒  ░░▒▒    ░░░░▓▓  ░░░░░░░░░░▓▓            ░░░░    ░░░░
| C   ▓▓▓▓  ▓▓▓▓      ▓▓▓▓▓▓▓▓  ▓▓          ▓▓▓▓▓▓  ▓▓▓▓      ▓▓▓▓▓▓
| D   ▒▒▒▒  ▓▓▓▓      ▒▒▒▒            ▓▓    ▒▒      ░░▓▓      ▒▒      ▓▓▒▒
| E   ▓▓▓▓  ▓▓  ▓▓    ▓▓▓▓▓▓▓▓▓▓▓▓▓▓    ▓▓▓▓        ▓▓▓▓  ▓▓        ▓▓
|                     ▲▲
|── A11 in the others ───────────────────────────────────────────────────────────────────────────────────────────────────
| A        The gamelan is expected to leave Aldermouth by ship on 14 May.
| B = 1.0  The gamelan is expected to leave Aldermouth by ship on 14 May.
| C ~ .45  The ship is to sail in the middle of May.
| C ~ .40  Fourteen members of the board of the Aldermouth Museum were in favour of giving the
|          gamelan up, three were against.
| D ≈ 1.0  The gamelan is expected to leave Aldermouth by ship on 24 May and may reach Semarang by
|          the end of June.
|          ! date: 14 May / 24 May
| E ⇄ .95  Kapal pengangkut gamelan berangkat dari Aldermouth pada 14 Mei dan tiba di pelabuhan
|          Semarang pada 25 Juni.
| through others
| B        It will reach the port of Semarang by the end of June, the Courier quotes the director as
|          saying.
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
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter the text  l next passage  j next article  ^E scroll below  ]x conflict  K why  q columns
keys gl
screen
|[Ledger] 4 disagreements: 1 number, 1 date, 1 quote, 1 modality; 1 name spelled differently
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                   [A]              B               C               D               E
| quote    … nobody strikes is       only a piece o… just a lump of… -               -               -
|▸date     … Aldermouth by ship on   14 May          14 May          ·               24 May          14 Mei
| modality It                        may             will            ·               may             ·
| number   … insurance will cost     £460,000        -               £640,000        -               460.000 pound…
| name     … of the museum, Helen    Marwick         Warwick         -               -               ·
| · does not say  - left out
|── A11 in the others ───────────────────────────────────────────────────────────────────────────────────────────────────
| A        The gamelan is expected to leave Aldermouth by ship on 14 May.
| B = 1.0  The gamelan is expected to leave Aldermouth by ship on 14 May.
| C ~ .45  The ship is to sail in the middle of May.
| C ~ .40  Fourteen members of the board of the Aldermouth Museum were in favour of giving the
|          gamelan up, three were against.
| D ≈ 1.0  The gamelan is expected to leave Aldermouth by ship on 24 May and may reach Semarang by
|          the end of June.
|          ! date: 14 May / 24 May
| E ⇄ .95  Kapal pengangkut gamelan berangkat dari Aldermouth pada 14 Mei dan tiba di pelabuhan
|          Semarang pada 25 Juni.
| through others
| B        It will reach the port of Semarang by the end of June, the Courier quotes the director as
|          saying.
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
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter the evidence  gl one kind, the next  l next article  a note  K why  q columns
keys gx
screen
|[Matrix] how much of each article stands in the others                                            per cent of its words
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                            A    B    C    D    E  only here
|[A] The Aldermouth Courier                  -   54   41   35   29    27
| B  Herald staff                          100    -   51   62   42     ·
| C  Morning Brief                          72   54    -   37   43    11
| D  Aldermouth Museum to Return Histor…    89   80   57    -   34    11
| E  Suara Pesisir                          49   32   27   21    -    45
|
| A in B  ======================≈≈≈~························  = 46%  ≈ 4%  ~ 4%
| A in C  ~~~~~~~~~~~~~~~~~~~~······························  ~ 41%
| A in D  =≈≈≈≈≈≈≈≈≈≈~~~~~~·································  = 3%  ≈ 20%  ~ 13%
| A in E  ⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄····································  ⇄ 29%
|
| A is the earlier one, B5 names it: B likely copied from A
| A is the earlier one: D likely copied from A
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
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter the text  l next article  ]x conflict  ]u unique  / search  a note  K why  q columns
keys gczM
screen
|[A]  The Aldermouth Courier:… 11 Mar │ B   Herald staff: British m… 12 Mar │ C   Morning Brief: Star of t… 12 Mar │ D│ E
|─────────────────────────────────────┼─────────────────────────────────────┼──────────────────────────────────────┼──┼──
|     ┄ 2 told elsewhere ┄            │     ┄ all 20 told elsewhere ┄       │                                      │  │ ·
| ·1  The museum’s trustees took the  │                                     │                                      │  │
|     decision on Monday evening.     │                                     │                                      │ …│ ·
|     ┄ 4 told elsewhere ┄            │                                     │                                      │ ·│ ·
| ·1  Marwick said that the decision  │                                     │     ┄ 10 told elsewhere ┄            │ ·│ ·
|     had been prepared for four      │                                     │ ·1  The only recording of the old    │ ·│ ·
|     years and that no money would   │                                     │     set is a tape of eleven minutes  │ ·│ ·
|     change hands.                   │                                     │     that students of the local       │  │ ·
|     ┄ 7 told elsewhere ┄            │                                     │     university made in 1962.         │ ·│ ·
|▌·1  The first two letters were      │                                     │     ┄ only in A ┄                    │┄┄│┄┄
|▌    never answered, the minutes     │                                     │                                      │ ·│ ·
|▌    say.                            │                                     │                                      │ …│ ·
|     ┄ 6 told elsewhere ┄            │                                     │                                      │ ·│ ·
| ·1  Conservators have examined the  │                                     │                                      │ …│ …
|     instruments since November.     │                                     │                                      │  │ ·
|     ┄ 2 told elsewhere ┄            │                                     │                                      │  │ ·
| ·1  “The largest gong weighs 74     │                                     │                                      │  │ ·
|     kilograms, and it still rings   │                                     │                                      │  │ ·
|     for almost a minute.”           │                                     │                                      │  │ ·
|     ┄ 1 told elsewhere ┄            │                                     │                                      │  │ …
| ·1  Not everyone is pleased.        │                                     │                                      │  │ ·
|     ┄ 6 told elsewhere ┄            │                                     │                                      │  │ ·
| ·1  A spokeswoman for the museum    │                                     │                                      │  │ ·
|     declined to say whether other   │                                     │                                      │  │ ·
|     objects from Java would follow. │                                     │                                      │  │ ·
| ·1  Two members of staff, who asked │                                     │                                      │  │ ·
|     not to be named because the     │                                     │                                      │  │ ·
|     talks are confidential, said    │                                     │                                      │  │ ·
|     that a set of shadow puppets    │                                     │                                      │  │
|     might be next.                  │                                     │                                      │  │
|                                     │                                     │                                      │  │
| ·1  The museum’s own musicians, a   │                                     │                                      │  │
|     group of amateurs who have met  │                                     │                                      │  │
|     every Thursday since 1979, will │                                     │                                      │  │
|     lose the set they practise on.  │                                     │                                      │  │
| ·1  Their leader, the music teacher │                                     │                                      │  │
| A 18/42 · 93% · only in A · only its own · locked
| F1 help  Enter the others  gn most telling  ]c difference  ]u unique  ]x conflict  gf focus  * round  / search  a note
keys zRanever read<Enter>ga
screen
|[1 note, by time]
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A11  never read  “The gamelan is expected to leave Aldermouth by ship on 14 May.”
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
|
| Enter go  e edit  / filter  t tags  C colour  dd delete  o order  w write  q close
|
keys qgr
screen
|[A]  The Aldermouth Courier:… 11 Mar │ B   Herald staff: British m… 12 Mar │ C   Morning Brief: Star of t… 12 Mar │ D│ E
|─────────────────────────────────────┼─────────────────────────────────────┼──────────────────────────────────────┼──┼──
|     a complete court gamelan back   │     Aldermouth Courier reports.     │                                      │  │
|     to Central Java this summer,    │                                     │                                      │  │
|     213 years after a British       │ =4  One of the three trustees who   │                                      │  │
|     officer carried it away from    │     voted against the return,       │                                      │  │
|     the palace of Kertamulya.       │     Gerald Oakes, said the museum   │                                      │  │
| ·1  The museum’s trustees took the  │     was giving away its most        │                                      │  │
|     decision on Monday evening.     │     visited object.                 │                                      │  │
|                                     │ =3  “We drew 92,000 people to that  │                                      │  │
| =4  The set is called Kyai Lintang  │     gallery last year, and I have   │                                      │  │
|     Wengi, or Star of the Night,    │     not heard one convincing word   │                                      │  │
|     and consists of 38 instruments  │     about what will replace it,”    │                                      │ :│
|     of bronze and wood.             │     Oakes said.                     │                                      │  │
| =4  Fourteen trustees voted for the │                                     │                                      │ ≈│
|     return and three against it,    │ =3  “These instruments were never   │                                      │ ≈│ ⇄
|     according to minutes seen by    │     ours to keep silent,” the       │                                      │  │ ⇄
|     the Courier.                    │     museum’s director, Helen        │ ~3  Star of the Night goes home      │ ≈│
|                                     │     Warwick, told the Courier.      │                                      │ ≈│ :
| =2  “These instruments were never   │ ≈2! “A gong that nobody strikes is  │ :   Morning Brief, 12 March 2025     │ ≈│
|     ours to keep silent,” the       │     just a lump of metal in a glass │                                      │ ≈│ ⇄
|     director of the museum, Helen   │     case.”                          │ ~3  After more than two hundred      │ ≈│ ⇄
|     Marwick, told the Courier.      │                                     │     years in England, an orchestra   │ ·│ ⇄
| ≈2! “A gong that nobody strikes is  │ =5  The 38 instruments of bronze    │     of gongs and metallophones is    │ ·│ ⇄
|     only a piece of metal in a      │     and wood are called Kyai        │     going back to the Javanese       │ ·│ ⇄
|     case.”                          │     Lintang Wengi, or Star of the   │     court from which it was looted.  │ ·│
|                                     │     Night.                          │                                      │  │ ·
| ·1  Marwick said that the decision  │ =4  Fourteen trustees voted for the │▏~4  Fourteen members of the board    │ ·│ ·
|     had been prepared for four      │     return and three against it,    │▏    of the Aldermouth Museum were    │  │ ·
|     years and that no money would   │     according to minutes seen by    │▏    in favour of giving the gamelan  │ ~│ ·
|     change hands.                   │     the Courier.                    │▏    up, three were against.          │ ~│ ·
|                                     │                                     │                                      │ ~│
|▌=5! The gamelan is expected to      │▏=5! The gamelan is expected to      │▏~4  The ship is to sail in the       │▏!│▏!
|▌    leave Aldermouth by ship on 14  │▏    leave Aldermouth by ship on 14  │▏    middle of May.                   │▏≈│▏⇄
|▌    May.                            │▏    May.                            │ ~3! Transport and insurance of the   │▏≈│▏⇄
| ≈4! It may reach the port of        │ ≈4! It will reach the port of       │     instruments will cost £640,000,  │▏≈│▏⇄
|     Semarang by the end of June,    │     Semarang by the end of June,    │     and most of the money comes      │ ≈│
|     Marwick said.                   │     the Courier quotes the director │     from a charity, the Linden       │ ≈│ ⇄
| A 11/42 · 26% · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · ✎ never read · locked   F1 help
| no rules; :rules newsroom loads some
