# args: --size=200x60 tests/stories/gamelan/a-aldermouth-courier.txt tests/stories/gamelan/b-northshore-herald.txt tests/stories/gamelan/c-morning-brief.txt tests/stories/gamelan/d-autobrief-summary.txt tests/stories/gamelan/e-suara-pesisir.txt tests/stories/gamelan/a-aldermouth-courier.txt tests/stories/gamelan/b-northshore-herald.txt tests/stories/gamelan/c-morning-brief.txt tests/stories/gamelan/d-autobrief-summary.txt tests/stories/gamelan/e-suara-pesisir.txt tests/stories/gamelan/a-aldermouth-courier.txt tests/stories/gamelan/b-northshore-herald.txt tests/stories/gamelan/c-morning-brief.txt tests/stories/gamelan/d-autobrief-summary.txt tests/stories/gamelan/e-suara-pesisir.txt tests/stories/gamelan/a-aldermouth-courier.txt
# As many articles as there is room for: the five of the demo, again and again.
keys :G4<Enter>
screen
| A│ B│ C    Morning Brief: St… 12 Mar │ D    Aldermouth Museum… 13 Mar │ E    Suara Pesisir: Ga… 28 Jun │ F    The Aldermouth Co… 11 Mar │[G]   Herald staff: Britis… 12 Mar │ H│ I│ J│ K│ L│ M│ N│ O│ P
|──┼──┼────────────────────────────────┼────────────────────────────────┼────────────────────────────────┼────────────────────────────────┼───────────────────────────────────┼──┼──┼──┼──┼──┼──┼──┼──┼──
| =│ =│ =13  Fourteen members of the   │ =13  Aldermouth Museum to      │                                │ =13  Aldermouth museum to      │ =13  British museum gives back    │ =│ =│  │ =│ =│ =│ =│  │ =
| =│ =│      board of the Aldermouth   │      Return Historic Gamelan   │ =16  KERTAMULYA – Setelah      │      return court gamelan      │      gamelan seized in Java       │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│  │      Museum were in favour of  │      to Java                   │      lebih dari dua abad       │      taken in 1812             │                                   │ =│ =│ =│ =│  │ =│ =│ =│ =
|  │ :│      giving the gamelan up,    │                                │      berada di Inggris,        │                                │ :    By Herald staff | March      │ =│  │ =│  │ :│ =│  │ =│
| :│ :│      three were against.       │ =16  The Aldermouth Museum has │      gamelan keraton Kyai      │ :    By Nora Ashdown           │      12, 2025 | 2 min read        │ =│ =│ =│ :│ :│ =│ =│ =│ :
|  │  │                                │      decided to return a court │      Lintang Wengi kembali ke  │                                │                                   │  │ =│ =│  │  │  │ =│ =│
| :│ :│ =13  The ship is to sail in    │      gamelan of 38 instruments │      Kertamulya, Jawa Tengah,  │ :    The Aldermouth Courier,   │▌:    Share on Facebook | Share    │ =│ =│ =│ :│ :│ =│ =│ =│ :
| :│ :│      the middle of May.        │      to the palace of          │      pada Jumat sore.          │      11 March 2025             │▌     by e-mail | Print            │ =│ =│ =│ :│ :│ =│ =│ =│ :
|  │  │ =10! Transport and insurance   │      Kertamulya in Central     │                                │                                │                                   │ !│ =│  │  │  │ !│ =│  │
| =│ =│      of the instruments will   │      Java.                     │ =3   Ratusan warga memadati    │ =16  The Aldermouth Museum     │ =16  The Aldermouth Museum        │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│      cost £640,000, and most   │ =3   The decision marks a      │      alun-alun ketika iring-   │      will send a complete      │      will send a complete         │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│      of the money comes from a │      significant moment in the │      iringan truk yang membawa │      court gamelan back to     │      court gamelan back to        │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│      charity, the Linden       │      wider debate about        │      38 instrumen dari         │      Central Java this summer, │      Central Java this summer,    │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│      Foundation.               │      colonial collections.     │      perunggu dan kayu itu     │      213 years after a British │      more than two centuries      │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│                                │                                │      memasuki gerbang keraton. │      officer carried it away   │      after a British officer      │  │  │ =│ =│ =│  │  │ =│ =
| =│ =│ =10  Before that, seven        │ ~3   Key Facts                 │                                │      from the palace of        │      took it from the palace      │ =│ ~│  │ =│ =│ =│ ~│  │ =
| =│ =│      visitors from the court   │                                │ =13! Kapal pengangkut gamelan  │      Kertamulya.               │      of Kertamulya, The           │ =│  │ !│ =│ =│ =│  │ !│ =
| =│ =│      will tune everything and  │ =13  The trustees of the       │      berangkat dari Aldermouth │ =4   The museum’s trustees     │      Aldermouth Courier           │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│      give a single concert,    │      museum approved the       │      pada 14 Mei dan tiba di   │      took the decision on      │      reports.                     │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│  │      with no charge for the    │      return by fourteen votes  │      pelabuhan Semarang pada   │      Monday evening.           │                                   │ =│ =│ =│ =│  │ =│ =│ =│ =
|  │ =│      seats, on the last        │      to three.                 │      25 Juni.                  │                                │ =13  One of the three trustees    │ =│ =│ =│  │ =│ =│ =│ =│
| =│ =│      Saturday in April.        │ =16! The gamelan is expected   │                                │ =13  The set is called Kyai    │      who voted against the        │ =│ !│  │ =│ =│ =│ !│  │ =
| =│ =│                                │      to leave Aldermouth by    │ =10  “Kami tidak datang untuk  │      Lintang Wengi, or Star of │      return, Gerald Oakes,        │  │ =│ =│ =│ =│  │ =│ =│ =
| =│ =│ =13  Fine cracks run through   │      ship on 24 May and may    │      menuduh siapa pun.        │      the Night, and consists   │      said the museum was          │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│      five of the gongs, and    │      reach Semarang by the end │ =3   Kami datang untuk         │      of 38 instruments of      │      giving away its most         │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│      the wood has suffered     │      of June.                  │      membangunkannya,” kata    │      bronze and wood.          │      visited object.              │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│      more than the bronze, the │ =10  Sutejo Wibowo and six     │      Sutejo Wibowo, pemimpin   │ =13  Fourteen trustees voted   │ =10  “We drew 92,000 people to    │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│      restorers at the museum   │      musicians from the palace │      para pemusik keraton,     │      for the return and three  │      that gallery last year,      │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│      say.                      │      will play the set once in │      mengulangi ucapannya      │      against it, according to  │      and I have not heard one     │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│                                │      public before it is       │      kepada sebuah surat kabar │      minutes seen by the       │      convincing word about        │  │ =│ =│ =│ =│  │ =│ =│ =
| =│ =│ =13  Critics on the board      │      packed.                   │      Inggris pada Maret lalu.  │      Courier.                  │      what will replace it,”       │ =│ =│ =│ =│ =│ =│ =│ =│ =
|  │ =│      complain that the house   │                                │                                │                                │      Oakes said.                  │ =│  │  │  │ =│ =│  │  │
| =│  │      is losing its greatest    │ =3   Challenges and            │ =3   Menurut Wibowo, neneknya  │ =7   “These instruments were   │                                   │ =│ =│ =│ =│  │ =│ =│ =│ =
| =│ =│      attraction: 92,000        │      Considerations            │      dahulu mengajarkan        │      never ours to keep        │ =10  “These instruments were      │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│      visitors came to see it   │                                │      gending-gending keraton   │      silent,” the director of  │      never ours to keep           │ =│  │ =│ =│ =│ =│  │ =│ =
| =│ =│      last year.                │ =13  Conservators have found   │      dengan instrumen          │      the museum, Helen         │      silent,” the museum’s        │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│                                │      hairline cracks in five   │      pinjaman.                 │      Marwick, told the         │      director, Helen Warwick,     │  │ =│ =│ =│ =│  │ =│ =│ =
| =│ =│ =10  In exchange, Aldermouth   │      gongs and woodworm in the │ =3   Sang nenek selalu         │      Courier.                  │      told the Courier.            │ =│ =│ =│ =│ =│ =│ =│ =│ =
| !│ !│      gets another gamelan on   │      frames of two xylophones. │      bercerita bahwa gamelan   │ =7 ! “A gong that nobody       │ =7 ! “A gong that nobody          │ =│ =│ =│ !│ !│ =│ =│ =│ !
| =│ =│      permanent loan.           │ =13  Critics such as the       │      yang asli sedang tidur di │      strikes is only a piece   │      strikes is just a lump of    │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│ =10  Smiths in Kertamulya have │      trustee Gerald Oakes      │      negeri yang dingin.       │      of metal in a case.”      │      metal in a glass case.”      │ =│ =│ =│ =│ =│ =│ =│ =│ =
|  │  │      until 2027 to cast it.    │      argue that the museum is  │                                │                                │                                   │ =│ =│  │  │  │ =│ =│  │
| =│ =│                                │      giving away its most      │ =10  Kapten Edmund Harlow      │ =4   Marwick said that the     │ =16  The 38 instruments of        │  │ =│ =│ =│ =│  │ =│ =│ =
| =│ =│ =3   The only recording of the │      visited object.           │      mengambil gamelan itu     │      decision had been         │      bronze and wood are          │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│      old set is a tape of      │                                │      pada September 1812,      │      prepared for four years   │      called Kyai Lintang          │ =│  │ =│ =│ =│ =│  │ =│ =
| =│ =│      eleven minutes that       │ ~3   Outlook                   │      setelah pasukan Inggris   │      and that no money would   │      Wengi, or Star of the        │ =│ ~│ =│ =│ =│ =│ ~│ =│ =
| =│ =│      students of the local     │                                │      menyerbu keraton.         │      change hands.             │      Night.                       │ =│  │ =│ =│ =│ =│  │ =│ =
|  │ =│      university made in 1962.  │ =10  According to the          │ =13  Jandanya menjual gamelan  │                                │ =13  Fourteen trustees voted      │ =│ =│ =│  │ =│ =│ =│ =│
| !│ =│ =6   The museum put it on its  │      Indonesian embassy, 19    │      tersebut kepada museum    │ =16! The gamelan is expected   │      for the return and three     │ =│ =│ =│ !│ =│ =│ =│ =│ !
| =│ =│      website yesterday.        │      further objects in        │      pada 1847.                │      to leave Aldermouth by    │      against it, according to     │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│                                │      British collections are   │                                │      ship on 14 May.           │      minutes seen by the          │  │ =│  │ =│ =│  │ =│  │ =
| !│ =│                                │      under discussion.         │ =7   Keraton sudah tiga kali   │ =13! It may reach the port of  │      Courier.                     │  │ =│ =│ !│ =│  │ =│ =│ !
| =│  │                                │ =10  As conversations about    │      meminta gamelan itu       │      Semarang by the end of    │                                   │  │ =│ =│ =│  │  │ =│ =│ =
| =│ !│                                │      restitution continue, the │      kembali, yaitu pada 1951, │      June, Marwick said.       │ =16! The gamelan is expected      │  │ =│ =│ =│ !│  │ =│ =│ =
|  │ =│                                │      journey of Kyai Lintang   │      1988, dan 2019.           │                                │      to leave Aldermouth by       │  │ =│ =│  │ =│  │ =│ =│
| !│ =│                                │      Wengi highlights the      │                                │ =10! Carriage and insurance    │      ship on 14 May.              │  │ =│  │ !│ =│  │ =│  │ !
| G 4/36 · 42% · furniture · only in G · locked · 1 repaired
| F1 help  Enter the others  gn most telling  ]c difference  ]u unique  ]x conflict  gf focus  * round  / search  a note  K why  s save  q quit
keys gf
screen 1-45
|──┼──┼──┼──┼──┼──┼───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┼──┼──┼──┼──┼──┼──┼──┼──┼──
| =│ =│ =│ =│  │ =│ :   ¶1   Home > Culture > Museums                                                                                                                         │ =│ =│  │ =│ =│ =│ =│  │ =
|  │  │ =│  │ =│  │                                                                                                                                                           │ =│  │ =│  │  │ =│  │ =│
| :│ :│  │ =│ =│ :│ =13 ¶2   British museum gives back gamelan seized in Java                                                                                                 │  │ =│ =│ :│ :│  │ =│ =│ :
|  │  │ =│ =│  │  │                                                                                                                                                           │ =│ =│  │  │  │ =│ =│  │
| :│ :│ !│ =│ =│ :│ :   ¶3   By Herald staff | March 12, 2025 | 2 min read                                                                                                    │ !│ =│ =│ :│ :│ !│ =│ =│ :
|  │  │ =│  │ =│  │                                                                                                                                                           │ =│  │ =│  │  │ =│  │ =│
| =│ =│  │ ~│  │ =│▌:   ¶4   Share on Facebook | Share by e-mail | Print                                                                                                      │  │ ~│  │ =│ =│  │ ~│  │ =
| =│ =│ =│  │ !│ =│                                                                                                                                                           │ =│  │ !│ =│ =│ =│  │ !│ =
| =│ =│ =│ =│ =│ =│ =16 ¶5   The Aldermouth Museum will send a complete court gamelan back to Central Java this summer,                                                       │ =│ =│ =│ =│ =│ =│ =│ =│ =
|  │  │  │ !│  │  │          more than two centuries after a British officer took it from the palace of Kertamulya, The                                                       │  │ !│  │  │  │  │ !│  │
| =│ =│ =│ =│ =│ =│          Aldermouth Courier reports.                                                                                                                      │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│ =│ =│ =│ =│                                                                                                                                                           │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│  │ =│ =│ =│ =13 ¶6   One of the three trustees who voted against the return, Gerald Oakes, said the museum was                                                        │  │ =│ =│ =│ =│  │ =│ =│ =
| =│ =│ =│  │  │ =│          giving away its most visited object.                                                                                                             │ =│  │  │ =│ =│ =│  │  │ =
|  │  │ =│ =│ =│  │ =10      “We drew 92,000 people to that gallery last year, and I have not heard one convincing word                                                       │ =│ =│ =│  │  │ =│ =│ =│
| =│ =│  │  │ =│ =│          about what will replace it,” Oakes said.                                                                                                         │  │  │ =│ =│ =│  │  │ =│ =
| =│ =│ =│ =│ =│ =│                                                                                                                                                           │ =│ =│ =│ =│ =│ =│ =│ =│ =
| !│ !│ =│ =│  │ !│ =10 ¶7   “These instruments were never ours to keep silent,” the museum’s director, Helen Warwick,                                                        │ =│ =│  │ !│ !│ =│ =│  │ !
|  │  │  │ =│ =│  │          told the Courier.                                                                                                                                │  │ =│ =│  │  │  │ =│ =│
| =│ =│ =│ =│ =│ =│ =7 !     “A gong that nobody strikes is just a lump of metal in a glass case.”                                                                            │ =│ =│ =│ =│ =│ =│ =│ =│ =
| =│ =│ =│  │ =│ =│                                                                                                                                                           │ =│  │ =│ =│ =│ =│  │ =│ =
|  │ =│ =│ ~│  │  │ =16 ¶8   The 38 instruments of bronze and wood are called Kyai Lintang Wengi, or Star of the Night.                                                       │ =│ ~│  │  │ =│ =│ ~│  │
| !│  │  │  │ =│ !│ =13      Fourteen trustees voted for the return and three against it, according to minutes seen by                                                        │  │  │ =│ !│  │  │  │ =│ !
| !│ !│  │ =│  │ !│          the Courier.                                                                                                                                     │  │ =│  │ !│ !│  │ =│  │ !
|  │ !│  │ =│ =│  │                                                                                                                                                           │  │ =│ =│  │ !│  │ =│ =│
| !│ =│  │ =│ =│ !│ =16!¶9   The gamelan is expected to leave Aldermouth by ship on 14 May.                                                                                   │  │ =│ =│ !│ =│  │ =│ =│ !
| =│  │  │ =│  │ =│ =13!     It will reach the port of Semarang by the end of June, the Courier quotes the director as                                                        │  │ =│  │ =│  │  │ =│  │ =
| =│ =│  │  │ !│ =│          saying.                                                                                                                                          │  │  │ !│ =│ =│  │  │ !│ =
|  │ =│  │  │ =│  │                                                                                                                                                           │  │  │ =│  │ =│  │  │ =│
| =│ =│  │  │  │ =│ =10 ¶10  “My grandmother taught the melodies on borrowed instruments, and she always told us that                                                         │  │  │  │ =│ =│  │  │  │ =
| =│ =│  │  │ =│ =│          the real ones were asleep in a cold country,” Sutejo Wibowo, who leads the palace                                                                │  │  │ =│ =│ =│  │  │ =│ =
| =│ =│  │  │ =│ =│          musicians, told the Courier.                                                                                                                     │  │  │ =│ =│ =│  │  │ =│ =
|  │  │  │  │ =│  │ =10      “We are not coming to accuse anyone.                                                                                                             │  │  │ =│  │  │  │  │ =│
| =│ =│  │  │  │ =│ =7       We are coming to wake them up.”                                                                                                                  │  │  │  │ =│ =│  │  │  │ =
|── G4 in the others ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| only in G
|
|
|
|
|
|
|
|
keys gs
screen 1-20
|──┼──┼─────────────────┼─────────────────┼─────────────────┼─────────────────┼─────────────────┼─────────────────┼─────────────────┼─────────────────┼─────────────────┼────────────────────┼──┼──┼──┼──
|── G2, in 13 of 16 ────────────── at 1% ───────────────────────────── at 0% ─────────── at 1% ────────── at 17% ─────────── at 1% ───────────────────────────── at 0% ────────────── at 1% ─────────────
| ~│ =│ ~ Fourteen      │ ~ Aldermouth    │ ┄               │ ~ Aldermouth    │ = British       │ ~ Fourteen      │ ~ Aldermouth    │ ┄               │ ~ Aldermouth    │ = British museum   │ ~│ ~│ ┄│ ~
|  │  │   members of    │   Museum to     │                 │   museum to     │   museum gives  │   members of    │   Museum to     │                 │   museum to     │   gives back       │  │  │  │
|  │  │   the board of… │   Return …      │                 │   return court… │   back gamelan… │   the board of… │   Return …      │                 │   return court… │   gamelan seized … │  │  │  │
|▸─ G5, in 16 of 16 ────────────── at 6% ─────────── at 4% ─────────── at 3% ─────────── at 6% ────────── at 17% ─────────── at 6% ─────────── at 4% ─────────── at 3% ────────────── at 6% ─────────────
|▏=│▏=│▏~ Fourteen      │▏≈ The           │▏⇄ KERTAMULYA –  │▏= The           │▌= The           │▏~ Fourteen      │▏≈ The           │▏⇄ KERTAMULYA –  │▏= The           │▏= The Aldermouth   │▏~│▏≈│▏⇄│▏=
|▏ │▏ │▏  members of    │▏  Aldermouth    │▏  Setelah lebih │▏  Aldermouth    │▌  Aldermouth    │▏  members of    │▏  Aldermouth    │▏  Setelah lebih │▏  Aldermouth    │▏  Museum will send │▏ │▏ │▏ │▏
|▏ │▏ │▏  the board of… │▏  Museum has …  │▏  dari dua aba… │▏  Museum will … │▌  Museum will … │▏  the board of… │▏  Museum has …  │▏  dari dua aba… │▏  Museum will … │▏  a complete cour… │▏ │▏ │▏ │▏
|── A5, G leaves it out ────────────────────────────────────────────── at 7% ─────────────────────────────────────────────────────────────────────────────────── at 7% ──────────────────────────────────
| =│ ┄│ ┄               │ ┄               │ ┄               │ = The museum’s  │ ┄               │ ┄               │ ┄               │ ┄               │ = The museum’s  │ ┄                  │ ┄│ ┄│ ┄│ =
|  │  │                 │                 │                 │   trustees took │                 │                 │                 │                 │   trustees took │                    │  │  │  │
|  │  │                 │                 │                 │   the decision… │                 │                 │                 │                 │   the decision… │                    │  │  │  │
|── D4, G leaves it out ───────── at 18% ────────────────────────────────────────────────────────────────────────────────── at 18% ──────────────────────────────────────────────────────────────────────
| ┄│ ┄│ ┄               │ = The decision  │ ┄               │ ┄               │ ┄               │ ┄               │ = The decision  │ ┄               │ ┄               │ ┄                  │ ┄│ =│ ┄│ ┄
|  │  │                 │   marks a       │                 │                 │                 │                 │   marks a       │                 │                 │                    │  │  │  │
|  │  │                 │   significant … │                 │                 │                 │                 │   significant … │                 │                 │                    │  │  │  │
|── D5, G leaves it out ───────── at 26% ────────────────────────────────────────────────────────────────────────────────── at 26% ──────────────────────────────────────────────────────────────────────
| ┄│ ┄│ ┄               │ ~ Key Facts     │ ┄               │ ┄               │ ┄               │ ┄               │ ~ Key Facts     │ ┄               │ ┄               │ ┄                  │ ┄│ ~│ ┄│ ┄
|  │  │                 │                 │                 │                 │                 │                 │                 │                 │                 │                    │  │  │  │
keys gm
screen 1-30
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|        ▼▼▼
| A   ▓▓▓░░░░░░         ░░░░░░      ░░░            ▒▒▒░░░░░░░░░░░░▒▒▒░░░░░░░░░         ░░░░░░      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▓▓▓░░░
| B   ░░░░░░            ░░░░░░      ░░░            ░░░░░░░░░   ░░░░░░   ░░░░░░         ░░░░░░      ░░░                     ░░░░░░                  ░░░░░░░░░
| C   ▓▓▓▓▓▓            ▓▓▓▓▓▓░░░░░░                  ▓▓▓▓▓▓   ▓▓▓▓▓▓▓▓▓                  ▓▓▓      ▓▓▓   ▓▓▓         ▓▓▓▓▓▓
| D   ▓▓▓▒▒▒   ░░░▓▓▓   ▒▒▒                           ▓▓▓▓▓▓   ▒▒▒▒▒▒   ▓▓▓               ▒▒▒░░░▓▓▓      ░░░               ▓▓▓▒▒▒
| E      ▓▓▓         ░░░         ▓▓▓▓▓▓░░░░░░░░░░░░   ▓▓▓      ▓▓▓▓▓▓▓▓▓   ▓▓▓░░░░░░░░░▓▓▓               ▓▓▓   ▓▓▓      ▓▓▓                        ▓▓▓▓▓▓▓▓▓
| F   ▓▓▓░░░░░░         ░░░░░░      ░░░            ▒▒▒░░░░░░░░░░░░▒▒▒░░░░░░░░░         ░░░░░░      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▓▓▓░░░
|[G]  ░░░░░░            ░░░░░░      ░░░            ░░░░░░░░░   ░░░░░░   ░░░░░░         ░░░░░░      ░░░                     ░░░░░░                  ░░░░░░░░░
| H   ▓▓▓▓▓▓            ▓▓▓▓▓▓░░░░░░                  ▓▓▓▓▓▓   ▓▓▓▓▓▓▓▓▓                  ▓▓▓      ▓▓▓   ▓▓▓         ▓▓▓▓▓▓
| I   ▓▓▓▒▒▒   ░░░▓▓▓   ▒▒▒                           ▓▓▓▓▓▓   ▒▒▒▒▒▒   ▓▓▓               ▒▒▒░░░▓▓▓      ░░░               ▓▓▓▒▒▒
| J      ▓▓▓         ░░░         ▓▓▓▓▓▓░░░░░░░░░░░░   ▓▓▓      ▓▓▓▓▓▓▓▓▓   ▓▓▓░░░░░░░░░▓▓▓               ▓▓▓   ▓▓▓      ▓▓▓                        ▓▓▓▓▓▓▓▓▓
| K   ▓▓▓░░░░░░         ░░░░░░      ░░░            ▒▒▒░░░░░░░░░░░░▒▒▒░░░░░░░░░         ░░░░░░      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▓▓▓░░░
| L   ░░░░░░            ░░░░░░      ░░░            ░░░░░░░░░   ░░░░░░   ░░░░░░         ░░░░░░      ░░░                     ░░░░░░                  ░░░░░░░░░
| M   ▓▓▓▓▓▓            ▓▓▓▓▓▓░░░░░░                  ▓▓▓▓▓▓   ▓▓▓▓▓▓▓▓▓                  ▓▓▓      ▓▓▓   ▓▓▓         ▓▓▓▓▓▓
| N   ▓▓▓▒▒▒   ░░░▓▓▓   ▒▒▒                           ▓▓▓▓▓▓   ▒▒▒▒▒▒   ▓▓▓               ▒▒▒░░░▓▓▓      ░░░               ▓▓▓▒▒▒
| O      ▓▓▓         ░░░         ▓▓▓▓▓▓░░░░░░░░░░░░   ▓▓▓      ▓▓▓▓▓▓▓▓▓   ▓▓▓░░░░░░░░░▓▓▓               ▓▓▓   ▓▓▓      ▓▓▓                        ▓▓▓▓▓▓▓▓▓
| P   ▓▓▓░░░░░░         ░░░░░░      ░░░            ▒▒▒░░░░░░░░░░░░▒▒▒░░░░░░░░░         ░░░░░░      ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▓▓▓░░░
|        ▲▲▲
|── G5 in the others ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── 1-37 of 51 ──
| G        The Aldermouth Museum will send a complete court gamelan back to Central Java this summer,
|          more than two centuries after a British officer took it from the palace of Kertamulya, The
|          Aldermouth Courier reports.
| A = 1.0  The Aldermouth Museum will send a complete court gamelan back to Central Java this summer,
|          213 years after a British officer carried it away from the palace of Kertamulya.
| A ~ .77  Aldermouth museum to return court gamelan taken in 1812
| B = 1.0  The Aldermouth Museum will send a complete court gamelan back to Central Java this summer,
|          more than two centuries after a British officer took it from the palace of Kertamulya, The
|          Aldermouth Courier reports.
| B ~ .44  British museum gives back gamelan seized in Java
keys gl
screen 1-14
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                    A         B         C         D         E         F        [G]        H         I         J         K         L         M         N         O         P
|▸quote    … nobody strikes is       only a p… just a l… -         -         -         only a p… just a l… -         -         -         only a p… just a l… -         -         -         only a p…
| date     … Aldermouth by ship on   14 May    14 May    ·         24 May    14 Mei    14 May    14 May    ·         24 May    14 Mei    14 May    14 May    ·         24 May    14 Mei    14 May
| modality It                        may       will      ·         may       ·         may       will      ·         may       ·         may       will      ·         may       ·         may
| number   … insurance will cost     £460,000  -         £640,000  -         460.000…  £460,000  -         £640,000  -         460.000…  £460,000  -         £640,000  -         460.000…  £460,000
| name     … director, Helen         Marwick   Warwick   -         -         ·         Marwick   Warwick   -         -         ·         Marwick   Warwick   -         -         ·         Marwick
| · does not say  - left out
|── G9 in the others ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| G        “A gong that nobody strikes is just a lump of metal in a glass case.”
|          — the museum’s director, Helen Warwick, told the Courier
| A ≈ 1.0  “A gong that nobody strikes is only a piece of metal in a case.”
|          — the director of the museum, Helen Marwick, told the Courier
|          moved: it stands elsewhere in the order there
keys gx
screen 1-36
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                            A    B    C    D    E    F    G    H    I    J    K    L    M    N    O    P  only here
| A  The Aldermouth Courier                  -   54   43   35   29  100   54   43   35   29  100   54   43   35   29  100     ·
| B  Herald staff                          100    -   51   62   42  100  100   51   62   42  100  100   51   62   42  100     ·
| C  Morning Brief                          72   54    -   44   43   72   54  100   44   43   72   54  100   44   43   72     ·
| D  Aldermouth Museum to Return Histor…    89   80   57    -   34   89   80   57  100   34   89   80   57  100   34   89     ·
| E  Suara Pesisir                          49   32   27   21    -   49   32   27   21  100   49   32   27   21  100   49     ·
| F  The Aldermouth Courier                100   54   43   35   29    -   54   43   35   29  100   54   43   35   29  100     ·
|[G] Herald staff                          100  100   51   62   42  100    -   51   62   42  100  100   51   62   42  100     ·
| H  Morning Brief                          72   54  100   44   43   72   54    -   44   43   72   54  100   44   43   72     ·
| I  Aldermouth Museum to Return Histor…    89   80   57  100   34   89   80   57    -   34   89   80   57  100   34   89     ·
| J  Suara Pesisir                          49   32   27   21  100   49   32   27   21    -   49   32   27   21  100   49     ·
| K  The Aldermouth Courier                100   54   43   35   29  100   54   43   35   29    -   54   43   35   29  100     ·
| L  Herald staff                          100  100   51   62   42  100  100   51   62   42  100    -   51   62   42  100     ·
| M  Morning Brief                          72   54  100   44   43   72   54  100   44   43   72   54    -   44   43   72     ·
| N  Aldermouth Museum to Return Histor…    89   80   57  100   34   89   80   57  100   34   89   80   57    -   34   89     ·
| O  Suara Pesisir                          49   32   27   21  100   49   32   27   21  100   49   32   27   21    -   49     ·
| P  The Aldermouth Courier                100   54   43   35   29  100   54   43   35   29  100   54   43   35   29    -     ·
|
| G in A  ==========================================≈≈≈≈≈~~~  = 85%  ≈ 10%  ~ 5%
| G in B  ==================================================  = 100%
| G in C  ~~~~~~~~~~~~~~~~~~~~~~~~~·························  ~ 51%
| G in D  ≈≈≈≈≈≈≈≈≈≈≈≈≈≈≈≈≈≈~~~~~~~~~~~~····················  ≈ 36%  ~ 26%
| G in E  ⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄······························  ⇄ 42%
| G in F  ==========================================≈≈≈≈≈~~~  = 85%  ≈ 10%  ~ 5%
| G in H  ~~~~~~~~~~~~~~~~~~~~~~~~~·························  ~ 51%
| G in I  ≈≈≈≈≈≈≈≈≈≈≈≈≈≈≈≈≈≈~~~~~~~~~~~~····················  ≈ 36%  ~ 26%
| G in J  ⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄······························  ⇄ 42%
| G in K  ==========================================≈≈≈≈≈~~~  = 85%  ≈ 10%  ~ 5%
| G in L  ==================================================  = 100%
| G in M  ~~~~~~~~~~~~~~~~~~~~~~~~~·························  ~ 51%
| G in N  ≈≈≈≈≈≈≈≈≈≈≈≈≈≈≈≈≈≈~~~~~~~~~~~~····················  ≈ 36%  ~ 26%
| G in O  ⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄⇄······························  ⇄ 42%
| G in P  ==========================================≈≈≈≈≈~~~  = 85%  ≈ 10%  ~ 5%
|
| A is the earlier one, G5 names it: G likely copied from A
