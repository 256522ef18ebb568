# args: --demo --size=200x60
# Every view of the demo story at this size, at the same place.
keys :A11<Enter>
screen
|[A]  The Aldermouth Courier: A… 11 Mar │ B   Herald staff: British mus… 12 Mar │ C   Morning Brief: Star of th… 12 Mar │ D   Aldermouth Museum to Retu… 13 Mar │ E   Suara Pesisir: Gamelan Kya… 28 Jun
|───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼────────────────────────────────────────
| ≈4  Aldermouth museum to return court │                                       │                                       │                                       │
|     gamelan taken in 1812             │ :   Share on Facebook | Share by e-   │                                       │                                       │
|                                       │     mail | Print                      │                                       │                                       │
| :   By Nora Ashdown                   │                                       │                                       │                                       │
|                                       │ =5  The Aldermouth Museum will send a │                                       │                                       │
| :   The Aldermouth Courier, 11 March  │     complete court gamelan back to    │                                       │                                       │
|     2025                              │     Central Java this summer, more    │                                       │                                       │
|                                       │     than two centuries after a        │                                       │                                       │
| =5  The Aldermouth Museum will send a │     British officer took it from the  │                                       │                                       │
|     complete court gamelan back to    │     palace of Kertamulya, The         │                                       │                                       │
|     Central Java this summer, 213     │     Aldermouth Courier reports.       │                                       │                                       │
|     years after a British officer     │                                       │                                       │                                       │
|     carried it away from the palace   │ =4  One of the three trustees who     │                                       │                                       │
|     of Kertamulya.                    │     voted against the return, Gerald  │                                       │                                       │
| ·1  The museum’s trustees took the    │     Oakes, said the museum was giving │                                       │                                       │
|     decision on Monday evening.       │     away its most visited object.     │                                       │                                       │
|                                       │ =3  “We drew 92,000 people to that    │                                       │                                       │
| =4  The set is called Kyai Lintang    │     gallery last year, and I have not │                                       │                                       │
|     Wengi, or Star of the Night, and  │     heard one convincing word about   │                                       │                                       │
|     consists of 38 instruments of     │     what will replace it,” Oakes      │                                       │                                       │
|     bronze and wood.                  │     said.                             │                                       │ :   date: 2025-03-13                  │
| =4  Fourteen trustees voted for the   │                                       │                                       │                                       │ ⇄2  Gamelan Kyai Lintang Wengi
|     return and three against it,      │ =3  “These instruments were never     │                                       │ ≈4  Aldermouth Museum to Return       │     Akhirnya Pulang ke Kertamulya
|     according to minutes seen by the  │     ours to keep silent,” the         │ ~3  Star of the Night goes home       │     Historic Gamelan to Java          │
|     Courier.                          │     museum’s director, Helen Warwick, │                                       │                                       │ :   Suara Pesisir, 28 Juni 2025
|                                       │     told the Courier.                 │ :   Morning Brief, 12 March 2025      │ ≈5  The Aldermouth Museum has decided │
| =2  “These instruments were never     │ ≈2! “A gong that nobody strikes is    │                                       │     to return a court gamelan of 38   │ ⇄5  KERTAMULYA – Setelah lebih dari
|     ours to keep silent,” the         │     just a lump of metal in a glass   │ ~3  After more than two hundred years │     instruments to the palace of      │     dua abad berada di Inggris,
|     director of the museum, Helen     │     case.”                            │     in England, an orchestra of gongs │     Kertamulya in Central Java.       │     gamelan keraton Kyai Lintang
|     Marwick, told the Courier.        │                                       │     and metallophones is going back   │ ·1  The decision marks a significant  │     Wengi kembali ke Kertamulya, Jawa
| ≈2! “A gong that nobody strikes is    │ =5  The 38 instruments of bronze and  │     to the Javanese court from which  │     moment in the wider debate about  │     Tengah, pada Jumat sore.
|     only a piece of metal in a case.” │     wood are called Kyai Lintang      │     it was looted.                    │     colonial collections.             │
|                                       │     Wengi, or Star of the Night.      │                                       │                                       │ ·1  Ratusan warga memadati alun-alun
| ·1  Marwick said that the decision    │ =4  Fourteen trustees voted for the   │▏~4  Fourteen members of the board of  │ ·1  Key Facts                         │     ketika iring-iringan truk yang
|     had been prepared for four years  │     return and three against it,      │▏    the Aldermouth Museum were in     │                                       │     membawa 38 instrumen dari
|     and that no money would change    │     according to minutes seen by the  │▏    favour of giving the gamelan up,  │ ~4  The trustees of the museum        │     perunggu dan kayu itu memasuki
|     hands.                            │     Courier.                          │▏    three were against.               │     approved the return by fourteen   │     gerbang keraton.
|                                       │                                       │                                       │     votes to three.                   │
|▌=5! The gamelan is expected to leave  │▏=5! The gamelan is expected to leave  │▏~4  The ship is to sail in the middle │▏≈5! The gamelan is expected to leave  │▏⇄4! Kapal pengangkut gamelan
|▌    Aldermouth by ship on 14 May.     │▏    Aldermouth by ship on 14 May.     │▏    of May.                           │▏    Aldermouth by ship on 24 May and  │▏    berangkat dari Aldermouth pada 14
| ≈4! It may reach the port of Semarang │ ≈4! It will reach the port of         │ ~3! Transport and insurance of the    │▏    may reach Semarang by the end of  │▏    Mei dan tiba di pelabuhan
|     by the end of June, Marwick said. │     Semarang by the end of June, the  │     instruments will cost £640,000,   │▏    June.                             │▏    Semarang pada 25 Juni.
|                                       │     Courier quotes the director as    │     and most of the money comes from  │ ≈3  Sutejo Wibowo and six musicians   │
| ~3! Carriage and insurance will cost  │     saying.                           │     a charity, the Linden Foundation. │     from the palace will play the set │ ⇄3  “Kami tidak datang untuk menuduh
|     £460,000.                         │                                       │                                       │     once in public before it is       │     siapa pun.
| ~3  The Linden Foundation, a charity, │ =3  “My grandmother taught the        │ ~3  Before that, seven visitors from  │     packed.                           │ ·1  Kami datang untuk
|     pays £300,000 of the sum; the     │     melodies on borrowed instruments, │     the court will tune everything    │                                       │     membangunkannya,” kata Sutejo
|     museum takes the rest from its    │     and she always told us that the   │     and give a single concert, with   │ ·1  Challenges and Considerations     │     Wibowo, pemimpin para pemusik
|     reserves.                         │     real ones were asleep in a cold   │     no charge for the seats, on the   │                                       │     keraton, mengulangi ucapannya
|                                       │     country,” Sutejo Wibowo, who      │     last Saturday in April.           │ =4  Conservators have found hairline  │     kepada sebuah surat kabar Inggris
| =3  Captain Edmund Harlow, whose      │     leads the palace musicians, told  │                                       │     cracks in five gongs and woodworm │     pada Maret lalu.
|     regiment was garrisoned on Java,  │     the Courier.                      │ ~4  Fine cracks run through five of   │     in the frames of two xylophones.  │
|     took the instruments in September │ =3  “We are not coming to accuse      │     the gongs, and the wood has       │ ≈4  Critics such as the trustee       │ ·1  Menurut Wibowo, neneknya dahulu
|     1812, after British troops had    │     anyone.                           │     suffered more than the bronze,    │     Gerald Oakes argue that the       │     mengajarkan gending-gending
|     stormed the palace.               │ =2  We are coming to wake them up.”   │     the restorers at the museum say.  │     museum is giving away its most    │     keraton dengan instrumen
| =3  His widow sold them to the museum │                                       │                                       │     visited object.                   │     pinjaman.
| A 11/42 · 35% · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter the others  gn most telling  ]c difference  ]u unique  ]x conflict  gf focus  * round  / search  a note  K why  s save  q quit
keys <Enter>
screen
|[A]  The Aldermouth Courier: A… 11 Mar │ B   Herald staff: British mus… 12 Mar │ C   Morning Brief: Star of th… 12 Mar │ D   Aldermouth Museum to Retu… 13 Mar │ E   Suara Pesisir: Gamelan Kya… 28 Jun
|───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼────────────────────────────────────────
| ≈4  Aldermouth museum to return court │                                       │                                       │                                       │
|     gamelan taken in 1812             │ :   Share on Facebook | Share by e-   │                                       │                                       │
|                                       │     mail | Print                      │                                       │                                       │
| :   By Nora Ashdown                   │                                       │                                       │                                       │
|                                       │ =5  The Aldermouth Museum will send a │                                       │                                       │
| :   The Aldermouth Courier, 11 March  │     complete court gamelan back to    │                                       │                                       │
|     2025                              │     Central Java this summer, more    │                                       │                                       │
|                                       │     than two centuries after a        │                                       │                                       │
| =5  The Aldermouth Museum will send a │     British officer took it from the  │                                       │                                       │
|     complete court gamelan back to    │     palace of Kertamulya, The         │                                       │                                       │
|     Central Java this summer, 213     │     Aldermouth Courier reports.       │                                       │                                       │
|     years after a British officer     │                                       │                                       │                                       │
|     carried it away from the palace   │ =4  One of the three trustees who     │                                       │                                       │
|     of Kertamulya.                    │     voted against the return, Gerald  │                                       │                                       │
| ·1  The museum’s trustees took the    │     Oakes, said the museum was giving │                                       │                                       │
|     decision on Monday evening.       │     away its most visited object.     │                                       │                                       │
|                                       │ =3  “We drew 92,000 people to that    │                                       │                                       │
| =4  The set is called Kyai Lintang    │     gallery last year, and I have not │                                       │                                       │
|     Wengi, or Star of the Night, and  │     heard one convincing word about   │                                       │                                       │
|     consists of 38 instruments of     │     what will replace it,” Oakes      │                                       │                                       │
|     bronze and wood.                  │     said.                             │                                       │ :   date: 2025-03-13                  │
| =4  Fourteen trustees voted for the   │                                       │                                       │                                       │ ⇄2  Gamelan Kyai Lintang Wengi
|     return and three against it,      │ =3  “These instruments were never     │                                       │ ≈4  Aldermouth Museum to Return       │     Akhirnya Pulang ke Kertamulya
|     according to minutes seen by the  │     ours to keep silent,” the         │ ~3  Star of the Night goes home       │     Historic Gamelan to Java          │
|     Courier.                          │     museum’s director, Helen Warwick, │                                       │                                       │ :   Suara Pesisir, 28 Juni 2025
|                                       │     told the Courier.                 │ :   Morning Brief, 12 March 2025      │ ≈5  The Aldermouth Museum has decided │
| =2  “These instruments were never     │ ≈2! “A gong that nobody strikes is    │                                       │     to return a court gamelan of 38   │ ⇄5  KERTAMULYA – Setelah lebih dari
|     ours to keep silent,” the         │     just a lump of metal in a glass   │ ~3  After more than two hundred years │     instruments to the palace of      │     dua abad berada di Inggris,
|     director of the museum, Helen     │     case.”                            │     in England, an orchestra of gongs │     Kertamulya in Central Java.       │     gamelan keraton Kyai Lintang
|     Marwick, told the Courier.        │                                       │     and metallophones is going back   │ ·1  The decision marks a significant  │     Wengi kembali ke Kertamulya, Jawa
| ≈2! “A gong that nobody strikes is    │ =5  The 38 instruments of bronze and  │     to the Javanese court from which  │     moment in the wider debate about  │     Tengah, pada Jumat sore.
|     only a piece of metal in a case.” │     wood are called Kyai Lintang      │     it was looted.                    │     colonial collections.             │
|                                       │     Wengi, or Star of the Night.      │                                       │                                       │ ·1  Ratusan warga memadati alun-alun
| ·1  Marwick said that the decision    │ =4  Fourteen trustees voted for the   │▏~4  Fourteen members of the board of  │ ·1  Key Facts                         │     ketika iring-iringan truk yang
|     had been prepared for four years  │     return and three against it,      │▏    the Aldermouth Museum were in     │                                       │     membawa 38 instrumen dari
|     and that no money would change    │     according to minutes seen by the  │▏    favour of giving the gamelan up,  │ ~4  The trustees of the museum        │     perunggu dan kayu itu memasuki
|     hands.                            │     Courier.                          │▏    three were against.               │     approved the return by fourteen   │     gerbang keraton.
|                                       │                                       │                                       │     votes to three.                   │
|▌=5! The gamelan is expected to leave  │▏=5! The gamelan is expected to leave  │▏~4  The ship is to sail in the middle │▏≈5! The gamelan is expected to leave  │▏⇄4! Kapal pengangkut gamelan
|▌    Aldermouth by ship on 14 May.     │▏    Aldermouth by ship on 14 May.     │▏    of May.                           │▏    Aldermouth by ship on 24 May and  │▏    berangkat dari Aldermouth pada 14
| ≈4! It may reach the port of Semarang │ ≈4! It will reach the port of         │ ~3! Transport and insurance of the    │▏    may reach Semarang by the end of  │▏    Mei dan tiba di pelabuhan
|     by the end of June, Marwick said. │     Semarang by the end of June, the  │     instruments will cost £640,000,   │▏    June.                             │▏    Semarang pada 25 Juni.
|                                       │     Courier quotes the director as    │     and most of the money comes from  │ ≈3  Sutejo Wibowo and six musicians   │
|── A11 in the others ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
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
| A 11/42 · 35% · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| Enter go there  ^E scroll  K why  A pin  q close
keys qgf
screen
|[A]       The Aldermouth Courier: Aldermouth museum to return court gamelan taken in 1812                                                                                       11 Mar 2025 │ B│ C│ D│ E
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┼──┼──┼──┼──
| ≈4  ¶1   Aldermouth museum to return court gamelan taken in 1812                                                                                                                           │  │  │  │
|                                                                                                                                                                                            │ :│  │  │
| :   ¶2   By Nora Ashdown                                                                                                                                                                   │  │  │  │
|                                                                                                                                                                                            │ :│  │  │
| :   ¶3   The Aldermouth Courier, 11 March 2025                                                                                                                                             │  │  │  │
|                                                                                                                                                                                            │ =│  │  │
| =5  ¶4   The Aldermouth Museum will send a complete court gamelan back to Central Java this summer,                                                                                        │ =│  │  │
|          213 years after a British officer carried it away from the palace of Kertamulya.                                                                                                  │ =│  │  │
| ·1       The museum’s trustees took the decision on Monday evening.                                                                                                                        │  │  │  │
|                                                                                                                                                                                            │ =│  │  │
| =4  ¶5   The set is called Kyai Lintang Wengi, or Star of the Night, and consists of 38 instruments                                                                                        │ =│  │  │
|          of bronze and wood.                                                                                                                                                               │ =│  │ :│
| =4       Fourteen trustees voted for the return and three against it, according to minutes seen by                                                                                         │ =│ ~│  │ ⇄
|          the Courier.                                                                                                                                                                      │  │  │ ≈│
|                                                                                                                                                                                            │ =│ :│  │ :
| =2  ¶6   “These instruments were never ours to keep silent,” the director of the museum, Helen                                                                                             │ =│  │ ≈│
|          Marwick, told the Courier.                                                                                                                                                        │ !│ ~│ ≈│ ⇄
| ≈2!      “A gong that nobody strikes is only a piece of metal in a case.”                                                                                                                  │  │ ~│ ·│ ⇄
|                                                                                                                                                                                            │ =│  │  │
| ·1  ¶7   Marwick said that the decision had been prepared for four years and that no money would                                                                                           │ =│▏~│ ·│ ·
|          change hands.                                                                                                                                                                     │ =│▏~│  │ ·
|                                                                                                                                                                                            │  │  │ ~│
|▌=5! ¶8   The gamelan is expected to leave Aldermouth by ship on 14 May.                                                                                                                    │▏!│▏~│▏!│▏!
| ≈4!      It may reach the port of Semarang by the end of June, Marwick said.                                                                                                               │ !│ !│▏≈│▏⇄
|                                                                                                                                                                                            │ ≈│ ~│ ≈│
| ~3! ¶9   Carriage and insurance will cost £460,000.                                                                                                                                        │  │  │ ≈│ ⇄
| ~3       The Linden Foundation, a charity, pays £300,000 of the sum; the museum takes the rest from                                                                                        │ =│ ~│  │ ·
|          its reserves.                                                                                                                                                                     │ =│ ~│ ·│ ·
|                                                                                                                                                                                            │ =│  │  │
| =3  ¶10  Captain Edmund Harlow, whose regiment was garrisoned on Java, took the instruments in                                                                                             │ =│ ~│ =│ ·
|          September 1812, after British troops had stormed the palace.                                                                                                                      │ =│ ~│ =│ ·
| =3       His widow sold them to the museum in 1847 for 120 guineas.                                                                                                                        │  │  │ ≈│ ·
|                                                                                                                                                                                            │ =│ ~│ ≈│
| ~3  ¶11  The palace has asked for the set three times: in 1951, in 1988 and in 2019.                                                                                                       │ =│ ~│  │ ⇄
|── A11 in the others ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
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
| A 11/42 · 38% · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter go there  ^E scroll below  gn telling  ]c difference  ]x conflict  K why  a note  q columns
keys gs
screen
|[A]  The Aldermouth Courier: A… 11 Mar │ B   Herald staff: British mus… 12 Mar │ C   Morning Brief: Star of th… 12 Mar │ D   Aldermouth Museum to Retu… 13 Mar │ E   Suara Pesisir: Gamelan Kya… 28 Jun
|───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼────────────────────────────────────────
|── A1, in 4 of 5 ────────────── at 0% ───────────────────────────────── at 1% ──────────────────────────────── at 17% ───────────────────────────────── at 1% ────────────────────────────────── at 4% ─
| ≈ Aldermouth museum to return court   │ ~ British museum gives back gamelan   │ ~ Fourteen members of the board of    │ ≈ Aldermouth Museum to Return         │ ⇄ KERTAMULYA – Setelah lebih dari dua
|   gamelan taken in 1812               │   seized in Java                      │   the Aldermouth Museum were in       │   Historic Gamelan to Java            │   abad berada di Inggris, gamelan
|                                       │                                       │   favour of giving the gamelan up, …  │                                       │   keraton Kyai Lintang Wengi kembali …
|── A4, in 5 of 5 ────────────── at 3% ───────────────────────────────── at 6% ──────────────────────────────── at 17% ───────────────────────────────── at 6% ────────────────────────────────── at 4% ─
| = The Aldermouth Museum will send a   │ = The Aldermouth Museum will send a   │ ~ Fourteen members of the board of    │ ≈ The Aldermouth Museum has decided   │ ⇄ KERTAMULYA – Setelah lebih dari dua
|   complete court gamelan back to      │   complete court gamelan back to      │   the Aldermouth Museum were in       │   to return a court gamelan of 38     │   abad berada di Inggris, gamelan
|   Central Java this summer, 213 year… │   Central Java this summer, more tha… │   favour of giving the gamelan up, …  │   instruments to the palace of …      │   keraton Kyai Lintang Wengi kembali …
|── A5, only here ────────────── at 7% ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| · The museum’s trustees took the      │ ┄                                     │ ┄                                     │ ┄                                     │ ┄
|   decision on Monday evening.         │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
|── A6, in 4 of 5 ────────────── at 9% ──────────────────────────────── at 32% ───────────────────────────────── at 0% ──────────────────────────────── at 85% ────────────────────────────────── at 0% ─
| = The set is called Kyai Lintang      │ = The 38 instruments of bronze and    │ ~ Star of the Night goes home         │ ~ As conversations about restitution  │ ⇄ Gamelan Kyai Lintang Wengi Akhirnya
|   Wengi, or Star of the Night, and    │   wood are called Kyai Lintang Wengi, │                                       │   continue, the journey of Kyai       │   Pulang ke Kertamulya
|   consists of 38 instruments of …     │   or Star of the Night.               │                                       │   Lintang Wengi highlights the …      │
|── A7, in 4 of 5 ───────────── at 12% ──────────────────────────────── at 36% ──────────────────────────────── at 17% ──────────────────────────────── at 27% ──────────────────────────────────────────
| = Fourteen trustees voted for the     │ = Fourteen trustees voted for the     │ ~ Fourteen members of the board of    │ ~ The trustees of the museum approved │ ┄
|   return and three against it,        │   return and three against it,        │   the Aldermouth Museum were in       │   the return by fourteen votes to     │
|   according to minutes seen by the …  │   according to minutes seen by the …  │   favour of giving the gamelan up, …  │   three.                              │
|── A8, in 2 of 5 ───────────── at 15% ──────────────────────────────── at 25% ───────────────────────────────────────────────────────────────────────────────────────────────────────────────── at 58% ─
| = “These instruments were never ours  │ = “These instruments were never ours  │ ┄                                     │ ┄                                     │ ⇄ Direktur Museum Aldermouth, Helen
|   to keep silent,” the director of    │   to keep silent,” the museum’s       │                                       │                                       │   Marwick, menghadiri upacara
|   the museum, Helen Marwick, told th… │   director, Helen Warwick, told the … │                                       │                                       │   penyerahan.
|── A9, in 2 of 5 ! ─────────── at 18% ──────────────────────────────── at 29% ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| ≈ “A gong that nobody strikes is only │ ≈ “A gong that nobody strikes is just │ ┄                                     │ ┄                                     │ ┄
|   a piece of metal in a case.”        │   a lump of metal in a glass case.”   │                                       │                                       │
|                                       │                                       │                                       │                                       │
|── A10, only here ──────────── at 20% ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| · Marwick said that the decision had  │ ┄                                     │ ┄                                     │ ┄                                     │ ┄
|   been prepared for four years and    │                                       │                                       │                                       │
|   that no money would change hands.   │                                       │                                       │                                       │
|▸─ A11, in 5 of 5 ! ────────── at 23% ──────────────────────────────── at 40% ──────────────────────────────── at 27% ──────────────────────────────── at 34% ───────────────────────────────── at 19% ─
|▌= The gamelan is expected to leave    │▏= The gamelan is expected to leave    │▏~ The ship is to sail in the middle   │▏≈ The gamelan is expected to leave    │▏⇄ Kapal pengangkut gamelan berangkat
|▌  Aldermouth by ship on 14 May.       │▏  Aldermouth by ship on 14 May.       │▏  of May.                             │▏  Aldermouth by ship on 24 May and    │▏  dari Aldermouth pada 14 Mei dan tiba
|▌                                      │▏                                      │▏                                      │▏  may reach Semarang by the end of …  │▏  di pelabuhan Semarang pada 25 Juni.
|── A12, in 4 of 5 ! ────────── at 24% ──────────────────────────────── at 42% ──────────────────────────────── at 27% ──────────────────────────────── at 34% ───────────────────────────────── at 19% ─
| ≈ It may reach the port of Semarang   │ ≈ It will reach the port of Semarang  │ ~ The ship is to sail in the middle   │ ≈ The gamelan is expected to leave    │ ⇄ Kapal pengangkut gamelan berangkat
|   by the end of June, Marwick said.   │   by the end of June, the Courier     │   of May.                             │   Aldermouth by ship on 24 May and    │   dari Aldermouth pada 14 Mei dan tiba
|                                       │   quotes the director as saying.      │                                       │   may reach Semarang by the end of …  │   di pelabuhan Semarang pada 25 Juni.
|── A13, in 3 of 5 ! ────────── at 26% ──────────────────────────────────────────────────────────────────────── at 31% ───────────────────────────────────────────────────────────────────────── at 65% ─
| ~ Carriage and insurance will cost    │ ┄                                     │ ~ Transport and insurance of the      │ ┄                                     │ ⇄ Biaya pengangkutan dan asuransi
|   £460,000.                           │                                       │   instruments will cost £640,000, and │                                       │   sebesar 460.000 pound sterling
|                                       │                                       │   most of the money comes from a …    │                                       │   sebagian besar ditanggung oleh …
|── A14, in 3 of 5 ──────────── at 27% ──────────────────────────────────────────────────────────────────────── at 31% ───────────────────────────────────────────────────────────────────────── at 65% ─
| ~ The Linden Foundation, a charity,   │ ┄                                     │ ~ Transport and insurance of the      │ ┄                                     │ ⇄ Biaya pengangkutan dan asuransi
|   pays £300,000 of the sum; the       │                                       │   instruments will cost £640,000, and │                                       │   sebesar 460.000 pound sterling
|   museum takes the rest from its …    │                                       │   most of the money comes from a …    │                                       │   sebagian besar ditanggung oleh …
|── A15, in 3 of 5 ──────────── at 30% ──────────────────────────────── at 70% ───────────────────────────────────────────────────────────────────────────────────────────────────────────────── at 45% ─
| = Captain Edmund Harlow, whose        │ = Captain Edmund Harlow, whose        │ ┄                                     │ ┄                                     │ ⇄ Kapten Edmund Harlow mengambil
|   regiment was garrisoned on Java,    │   regiment was garrisoned on Java,    │                                       │                                       │   gamelan itu pada September 1812,
|   took the instruments in September … │   took the instruments in September … │                                       │                                       │   setelah pasukan Inggris menyerbu …
|── A16, in 3 of 5 ──────────── at 34% ──────────────────────────────── at 76% ──────────────────────────────── at 96% ───────────────────────────────────────────────────────────────────────── at 50% ─
| = His widow sold them to the museum   │ = His widow sold them to the museum   │ ⇄ The museum put it on its website    │ ┄                                     │ ⇄ Jandanya menjual gamelan tersebut
|   in 1847 for 120 guineas.            │   in 1847 for 120 guineas.            │   yesterday.                          │                                       │   kepada museum pada 1847.
|                                       │                                       │                                       │                                       │
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter the text  l next article  ]x conflict  ]u unique  / search  a note  K why  q columns
keys gm
screen
|[Map] order of A                                                                                                                          ░ verbatim  ▒ edited  ▓ paraphrase  █ unique  blank: left out
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                     ▼▼▼▼
|[A]  ▒▒▒▒░░░░████░░░░░░░░░░░░▒▒▒▒████░░░░▒▒▒▒▓▓▓▓▓▓▓▓░░░░░░░░▓▓▓▓████░░░░░░░░░░░░░░░░░░░░▓▓▓▓████░░░░▓▓▓▓████▓▓▓▓████░░░░░░░░▓▓▓▓▓▓▓▓░░░░░░░░████████████████████████
| B   ▓▓▓▓░░░░    ░░░░░░░░░░░░▒▒▒▒    ░░░░▒▒▒▒        ░░░░░░░░▓▓▓▓    ░░░░░░░░░░░░░░░░░░░░▓▓▓▓                        ░░░░░░░░        ░░░░░░░░
| C   ▓▓▓▓▓▓▓▓    ▓▓▓▓▓▓▓▓            ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓    ▓▓▓▓                    ▓▓▓▓▓▓▓▓▓▓▓▓    ▓▓▓▓▓▓▓▓            ▓▓▓▓▓▓▓▓▓▓▓▓
| D   ▒▒▒▒▒▒▒▒    ▓▓▓▓▓▓▓▓            ▒▒▒▒▒▒▒▒                        ▓▓▓▓        ▒▒▒▒            ░░░░▓▓▓▓            ▒▒▒▒            ▓▓▓▓▒▒▒▒
| E   ▓▓▓▓▓▓▓▓    ▓▓▓▓    ▓▓▓▓        ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓        ▓▓▓▓▓▓▓▓                ▓▓▓▓▓▓▓▓    ▓▓▓▓                ▓▓▓▓
|                                     ▲▲▲▲
|── A11 in the others ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
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
| F1 help  Enter the text  l next passage  j next article  ^E scroll below  ]x conflict  K why  q columns
keys gl
screen
|[Ledger] 4 disagreements: 1 number, 1 date, 1 quote, 1 modality; 1 name spelled differently
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                   [A]                              B                               C                               D                               E
| quote    … nobody strikes is       only a piece of metal in a      just a lump of metal in a glass -                               -                               -
|▸date     … Aldermouth by ship on   14 May                          14 May                          ·                               24 May                          14 Mei
| modality It                        may                             will                            ·                               may                             ·
| number   … insurance will cost     £460,000                        -                               £640,000                        -                               460.000 pound sterling
| name     … of the museum, Helen    Marwick                         Warwick                         -                               -                               ·
| · does not say  - left out
|── A11 in the others ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
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
| F1 help  Enter the evidence  gl one kind, the next  l next article  a note  K why  q columns
keys gx
screen
|[Matrix] how much of each article stands in the others                                                                                                                            per cent of its words
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
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
|[A]  The Aldermouth Courier: A… 11 Mar │ B   Herald staff: British mus… 12 Mar │ C   Morning Brief: Star of th… 12 Mar │ D   Aldermouth Museum to Retu… 13 Mar │ E   Suara Pesisir: Gamelan Kya… 28 Jun
|───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼────────────────────────────────────────
|     ┄ 2 told elsewhere ┄              │     ┄ all 20 told elsewhere ┄         │                                       │                                       │     pada Maret lalu.
| ·1  The museum’s trustees took the    │                                       │                                       │                                       │
|     decision on Monday evening.       │                                       │                                       │                                       │ ·1  Menurut Wibowo, neneknya dahulu
|     ┄ 4 told elsewhere ┄              │                                       │                                       │     ┄ 2 told elsewhere ┄              │     mengajarkan gending-gending
| ·1  Marwick said that the decision    │                                       │     ┄ 10 told elsewhere ┄             │ ·1  The decision marks a significant  │     keraton dengan instrumen
|     had been prepared for four years  │                                       │ ·1  The only recording of the old set │     moment in the wider debate about  │     pinjaman.
|     and that no money would change    │                                       │     is a tape of eleven minutes that  │     colonial collections.             │ ·1  Sang nenek selalu bercerita bahwa
|     hands.                            │                                       │     students of the local university  │                                       │     gamelan yang asli sedang tidur di
|     ┄ 7 told elsewhere ┄              │                                       │     made in 1962.                     │ ·1  Key Facts                         │     negeri yang dingin.
|▌·1  The first two letters were never  │                                       │     ┄ only in A ┄                     │     ┄ only in A ┄                     │     ┄ only in A ┄
|▌    answered, the minutes say.        │                                       │                                       │ ·1  Challenges and Considerations     │ ·1  Ia menegaskan kembali bahwa tidak
|     ┄ 6 told elsewhere ┄              │                                       │                                       │     ┄ 2 told elsewhere ┄              │     ada uang yang berpindah tangan.
| ·1  Conservators have examined the    │                                       │                                       │ ·1  Outlook                           │     ┄ 3 told elsewhere ┄
|     instruments since November.       │                                       │                                       │     ┄ 2 told elsewhere ┄              │ ·1  Para pandai gong di Kertamulya
|     ┄ 2 told elsewhere ┄              │                                       │                                       │                                       │     kini mulai menempa gamelan baru
| ·1  “The largest gong weighs 74       │                                       │                                       │                                       │     yang akan dipinjamkan secara
|     kilograms, and it still rings for │                                       │                                       │                                       │     permanen kepada museum di
|     almost a minute.”                 │                                       │                                       │                                       │     Aldermouth.
|     ┄ 1 told elsewhere ┄              │                                       │                                       │                                       │     ┄ 1 told elsewhere ┄
| ·1  Not everyone is pleased.          │                                       │                                       │                                       │ ·1  Malam ini belum ada pertunjukan.
|     ┄ 6 told elsewhere ┄              │                                       │                                       │                                       │ ·1  Gamelan yang pulang itu baru akan
| ·1  A spokeswoman for the museum      │                                       │                                       │                                       │     ditabuh untuk umum pada 16
|     declined to say whether other     │                                       │                                       │                                       │     Agustus, menjelang Hari
|     objects from Java would follow.   │                                       │                                       │                                       │     Kemerdekaan, setelah para pemusik
| ·1  Two members of staff, who asked   │                                       │                                       │                                       │     selesai menyetel kembali semua
|     not to be named because the talks │                                       │                                       │                                       │     bilahnya.
|     are confidential, said that a set │                                       │                                       │                                       │
|     of shadow puppets might be next.  │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
| ·1  The museum’s own musicians, a     │                                       │                                       │                                       │
|     group of amateurs who have met    │                                       │                                       │                                       │
|     every Thursday since 1979, will   │                                       │                                       │                                       │
|     lose the set they practise on.    │                                       │                                       │                                       │
| ·1  Their leader, the music teacher   │                                       │                                       │                                       │
|     Priya Nair, said most of them     │                                       │                                       │                                       │
|     were sad and proud at the same    │                                       │                                       │                                       │
|     time.                             │                                       │                                       │                                       │
| ·1  “We were only ever looking after  │                                       │                                       │                                       │
|     it,” she said.                    │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
| ·1  The gallery will close on 28      │                                       │                                       │                                       │
|     April and is to open again in the │                                       │                                       │                                       │
|     autumn with an exhibition about   │                                       │                                       │                                       │
|     the voyage.                       │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
|                                       │                                       │                                       │                                       │
| A 18/42 · 100% · only in A · only its own · locked
| F1 help  Enter the others  gn most telling  ]c difference  ]u unique  ]x conflict  gf focus  * round  / search  a note  K why  s save  q quit
keys zRanever read<Enter>ga
screen
|[1 note, by time]
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
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
|[A]  The Aldermouth Courier: A… 11 Mar │ B   Herald staff: British mus… 12 Mar │ C   Morning Brief: Star of th… 12 Mar │ D   Aldermouth Museum to Retu… 13 Mar │ E   Suara Pesisir: Gamelan Kya… 28 Jun
|───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼────────────────────────────────────────
| ≈4  Aldermouth museum to return court │                                       │                                       │                                       │
|     gamelan taken in 1812             │ :   Share on Facebook | Share by e-   │                                       │                                       │
|                                       │     mail | Print                      │                                       │                                       │
| :   By Nora Ashdown                   │                                       │                                       │                                       │
|                                       │ =5  The Aldermouth Museum will send a │                                       │                                       │
| :   The Aldermouth Courier, 11 March  │     complete court gamelan back to    │                                       │                                       │
|     2025                              │     Central Java this summer, more    │                                       │                                       │
|                                       │     than two centuries after a        │                                       │                                       │
| =5  The Aldermouth Museum will send a │     British officer took it from the  │                                       │                                       │
|     complete court gamelan back to    │     palace of Kertamulya, The         │                                       │                                       │
|     Central Java this summer, 213     │     Aldermouth Courier reports.       │                                       │                                       │
|     years after a British officer     │                                       │                                       │                                       │
|     carried it away from the palace   │ =4  One of the three trustees who     │                                       │                                       │
|     of Kertamulya.                    │     voted against the return, Gerald  │                                       │                                       │
| ·1  The museum’s trustees took the    │     Oakes, said the museum was giving │                                       │                                       │
|     decision on Monday evening.       │     away its most visited object.     │                                       │                                       │
|                                       │ =3  “We drew 92,000 people to that    │                                       │                                       │
| =4  The set is called Kyai Lintang    │     gallery last year, and I have not │                                       │                                       │
|     Wengi, or Star of the Night, and  │     heard one convincing word about   │                                       │                                       │
|     consists of 38 instruments of     │     what will replace it,” Oakes      │                                       │                                       │
|     bronze and wood.                  │     said.                             │                                       │ :   date: 2025-03-13                  │
| =4  Fourteen trustees voted for the   │                                       │                                       │                                       │ ⇄2  Gamelan Kyai Lintang Wengi
|     return and three against it,      │ =3  “These instruments were never     │                                       │ ≈4  Aldermouth Museum to Return       │     Akhirnya Pulang ke Kertamulya
|     according to minutes seen by the  │     ours to keep silent,” the         │ ~3  Star of the Night goes home       │     Historic Gamelan to Java          │
|     Courier.                          │     museum’s director, Helen Warwick, │                                       │                                       │ :   Suara Pesisir, 28 Juni 2025
|                                       │     told the Courier.                 │ :   Morning Brief, 12 March 2025      │ ≈5  The Aldermouth Museum has decided │
| =2  “These instruments were never     │ ≈2! “A gong that nobody strikes is    │                                       │     to return a court gamelan of 38   │ ⇄5  KERTAMULYA – Setelah lebih dari
|     ours to keep silent,” the         │     just a lump of metal in a glass   │ ~3  After more than two hundred years │     instruments to the palace of      │     dua abad berada di Inggris,
|     director of the museum, Helen     │     case.”                            │     in England, an orchestra of gongs │     Kertamulya in Central Java.       │     gamelan keraton Kyai Lintang
|     Marwick, told the Courier.        │                                       │     and metallophones is going back   │ ·1  The decision marks a significant  │     Wengi kembali ke Kertamulya, Jawa
| ≈2! “A gong that nobody strikes is    │ =5  The 38 instruments of bronze and  │     to the Javanese court from which  │     moment in the wider debate about  │     Tengah, pada Jumat sore.
|     only a piece of metal in a case.” │     wood are called Kyai Lintang      │     it was looted.                    │     colonial collections.             │
|                                       │     Wengi, or Star of the Night.      │                                       │                                       │ ·1  Ratusan warga memadati alun-alun
| ·1  Marwick said that the decision    │ =4  Fourteen trustees voted for the   │▏~4  Fourteen members of the board of  │ ·1  Key Facts                         │     ketika iring-iringan truk yang
|     had been prepared for four years  │     return and three against it,      │▏    the Aldermouth Museum were in     │                                       │     membawa 38 instrumen dari
|     and that no money would change    │     according to minutes seen by the  │▏    favour of giving the gamelan up,  │ ~4  The trustees of the museum        │     perunggu dan kayu itu memasuki
|     hands.                            │     Courier.                          │▏    three were against.               │     approved the return by fourteen   │     gerbang keraton.
|                                       │                                       │                                       │     votes to three.                   │
|▌=5! The gamelan is expected to leave  │▏=5! The gamelan is expected to leave  │▏~4  The ship is to sail in the middle │▏≈5! The gamelan is expected to leave  │▏⇄4! Kapal pengangkut gamelan
|▌    Aldermouth by ship on 14 May.     │▏    Aldermouth by ship on 14 May.     │▏    of May.                           │▏    Aldermouth by ship on 24 May and  │▏    berangkat dari Aldermouth pada 14
| ≈4! It may reach the port of Semarang │ ≈4! It will reach the port of         │ ~3! Transport and insurance of the    │▏    may reach Semarang by the end of  │▏    Mei dan tiba di pelabuhan
|     by the end of June, Marwick said. │     Semarang by the end of June, the  │     instruments will cost £640,000,   │▏    June.                             │▏    Semarang pada 25 Juni.
|                                       │     Courier quotes the director as    │     and most of the money comes from  │ ≈3  Sutejo Wibowo and six musicians   │
| ~3! Carriage and insurance will cost  │     saying.                           │     a charity, the Linden Foundation. │     from the palace will play the set │ ⇄3  “Kami tidak datang untuk menuduh
|     £460,000.                         │                                       │                                       │     once in public before it is       │     siapa pun.
| ~3  The Linden Foundation, a charity, │ =3  “My grandmother taught the        │ ~3  Before that, seven visitors from  │     packed.                           │ ·1  Kami datang untuk
|     pays £300,000 of the sum; the     │     melodies on borrowed instruments, │     the court will tune everything    │                                       │     membangunkannya,” kata Sutejo
|     museum takes the rest from its    │     and she always told us that the   │     and give a single concert, with   │ ·1  Challenges and Considerations     │     Wibowo, pemimpin para pemusik
|     reserves.                         │     real ones were asleep in a cold   │     no charge for the seats, on the   │                                       │     keraton, mengulangi ucapannya
|                                       │     country,” Sutejo Wibowo, who      │     last Saturday in April.           │ =4  Conservators have found hairline  │     kepada sebuah surat kabar Inggris
| =3  Captain Edmund Harlow, whose      │     leads the palace musicians, told  │                                       │     cracks in five gongs and woodworm │     pada Maret lalu.
|     regiment was garrisoned on Java,  │     the Courier.                      │ ~4  Fine cracks run through five of   │     in the frames of two xylophones.  │
|     took the instruments in September │ =3  “We are not coming to accuse      │     the gongs, and the wood has       │ ≈4  Critics such as the trustee       │ ·1  Menurut Wibowo, neneknya dahulu
|     1812, after British troops had    │     anyone.                           │     suffered more than the bronze,    │     Gerald Oakes argue that the       │     mengajarkan gending-gending
|     stormed the palace.               │ =2  We are coming to wake them up.”   │     the restorers at the museum say.  │     museum is giving away its most    │     keraton dengan instrumen
| =3  His widow sold them to the museum │                                       │                                       │     visited object.                   │     pinjaman.
| A 11/42 · 35% · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · ✎ never read · locked   F1 help  Enter the others  gn most telling  ]c difference  ]u unique  ]x conflict  gf focus  * round
| no rules; :rules newsroom loads some
