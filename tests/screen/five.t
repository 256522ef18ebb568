# args: --size=160x44 tests/stories/gamelan/a-aldermouth-courier.txt tests/stories/gamelan/b-northshore-herald.txt tests/stories/gamelan/c-morning-brief.txt tests/stories/gamelan/e-suara-pesisir.txt tests/stories/gamelan-five/f-kabar-kertamulya.txt
# Three English articles and two Indonesian ones: what joins them across languages and inside
# each, where they disagree, and all versions of one quotation.
keys :set nohints<Enter>:D5<Enter><Esc>
screen
| A   The Aldermouth Courier:…  11 Mar │ B   British museum gives bac… 12 Mar │ C   Morning Brief: Star of t… 12 Mar │[D]  Suara Pesisir: Gamelan Kya… 28 Jun │ E
|──────────────────────────────────────┼──────────────────────────────────────┼──────────────────────────────────────┼────────────────────────────────────────┼──
|     and that no money would change   │     according to minutes seen by the │     favour of giving the gamelan up, │     perunggu dan kayu itu memasuki     │ =
|     hands.                           │     Courier.                         │     three were against.              │     gerbang keraton.                   │ =
|                                      │                                      │                                      │                                        │
|▏=5  The gamelan is expected to leave │▏=5  The gamelan is expected to leave │▏~5  The ship is to sail in the       │▌=5! Kapal pengangkut gamelan           │▏!
|▏    Aldermouth by ship on 14 May.    │▏    Aldermouth by ship on 14 May.    │▏    middle of May.                   │▌    berangkat dari Aldermouth pada     │▏=
|▏=4! It may reach the port of         │▏=4! It will reach the port of        │ ~4! Transport and insurance of the   │▌    14 Mei dan tiba di pelabuhan       │▏=
|▏    Semarang by the end of June,     │▏    Semarang by the end of June, the │     instruments will cost £640,000,  │▌    Semarang pada 25 Juni.             │▏=
|▏    Marwick said.                    │▏    Courier quotes the director as   │     and most of the money comes from │                                        │
|                                      │▏    saying.                          │     a charity, the Linden            │ =4  “Kami tidak datang untuk menuduh   │ =
| ~4! Carriage and insurance will cost │                                      │     Foundation.                      │     siapa pun.                         │ =
|     £460,000.                        │ =2  “My grandmother taught the       │                                      │ ≈2  Kami datang untuk                  │ ≈
| ~4  The Linden Foundation, a         │     melodies on borrowed             │ ~3  Before that, seven visitors from │     membangunkannya,” kata Sutejo      │ ≈
|     charity, pays £300,000 of the    │     instruments, and she always told │     the court will tune everything   │     Wibowo, pemimpin para pemusik      │ ≈
|     sum; the museum takes the rest   │     us that the real ones were       │     and give a single concert, with  │     keraton, mengulangi ucapannya      │ ≈
|     from its reserves.               │     asleep in a cold country,”       │     no charge for the seats, on the  │     kepada sebuah surat kabar          │
|                                      │     Sutejo Wibowo, who leads the     │     last Saturday in April.          │     Inggris pada Maret lalu.           │ =
| =4  Captain Edmund Harlow, whose     │     palace musicians, told the       │                                      │                                        │ =
|     regiment was garrisoned on Java, │     Courier.                         │ ~3  Fine cracks run through five of  │ ·1  Menurut Wibowo, neneknya dahulu    │ =
|     took the instruments in          │ =4  “We are not coming to accuse     │     the gongs, and the wood has      │     mengajarkan gending-gending        │ =
|     September 1812, after British    │     anyone.                          │     suffered more than the bronze,   │     keraton dengan instrumen           │ =
|     troops had stormed the palace.   │ =4  We are coming to wake them up.”  │     the restorers at the museum say. │     pinjaman.                          │
| =3  His widow sold them to the       │                                      │                                      │ ·1  Sang nenek selalu bercerita        │ !
|     museum in 1847 for 120 guineas.  │ =3  Wibowo will travel to Aldermouth │ ~3  Critics on the board complain    │     bahwa gamelan yang asli sedang     │ =
|                                      │     in April with six musicians to   │     that the house is losing its     │     tidur di negeri yang dingin.       │ =
| ~3  The palace has asked for the set │     tune the set and to play it once │     greatest attraction: 92,000      │                                        │ =
|     three times: in 1951, in 1988    │     in public.                       │     visitors came to see it last     │ =4  Kapten Edmund Harlow mengambil     │ =
|     and in 2019.                     │ =3  The concert will take place in   │     year.                            │     gamelan itu pada September 1812,   │
| ·1  The first two letters were never │     the Great Hall of the museum on  │                                      │     setelah pasukan Inggris menyerbu   │ =
|     answered, the minutes say.       │     26 April.Â                       │ ~2  In exchange, Aldermouth gets     │     keraton.                           │ =
|                                      │                                      │     another gamelan on permanent     │ ⇄4  Jandanya menjual gamelan           │ =
| =2  “My grandmother taught the       │ =2  The Indonesian embassy welcomed  │     loan.                            │     tersebut kepada museum pada        │ =
|     melodies on borrowed             │     the decision in a short          │ ~4  Smiths in Kertamulya have until  │     1847.                              │ =
|     instruments, and she always told │     statement.                       │     2027 to cast it.                 │                                        │ ·
|     us that the real ones were       │ =2  A further 19 objects in British  │                                      │ ⇄3  Keraton sudah tiga kali meminta    │ ·
|     asleep in a cold country,” said  │     collections are under            │ ·1  The only recording of the old    │     gamelan itu kembali, yaitu pada    │ =
|     Sutejo Wibowo, who leads the     │     discussion, it said.             │     set is a tape of eleven minutes  │     1951, 1988, dan 2019.              │ =
|     palace musicians.                │                                      │     that students of the local       │                                        │
| =4  “We are not coming to accuse     │ =4  Captain Edmund Harlow, whose     │     university made in 1962.         │ ~3  Direktur Museum Aldermouth,        │ ·
|     anyone.                          │     regiment was garrisoned on Java, │ ⇄2  The museum put it on its website │     Helen Marwick, menghadiri          │ ·
| =4  We are coming to wake them up.”  │     took the instruments in          │     yesterday.                       │     upacara penyerahan.                │ ·
| D 5/21 · 61% · verbatim in E · 5/5 ABCDE · ! date: 25 Juni / 26 Juni (E) · locked
|
# The apparatus: English and Indonesian, and what the words say that differ.
keys <Enter>
screen
| A   The Aldermouth Courier:…  11 Mar │ B   British museum gives bac… 12 Mar │ C   Morning Brief: Star of t… 12 Mar │[D]  Suara Pesisir: Gamelan Kya… 28 Jun │ E
|──────────────────────────────────────┼──────────────────────────────────────┼──────────────────────────────────────┼────────────────────────────────────────┼──
|     and that no money would change   │     according to minutes seen by the │     favour of giving the gamelan up, │     perunggu dan kayu itu memasuki     │ =
|     hands.                           │     Courier.                         │     three were against.              │     gerbang keraton.                   │ =
|                                      │                                      │                                      │                                        │
|▏=5  The gamelan is expected to leave │▏=5  The gamelan is expected to leave │▏~5  The ship is to sail in the       │▌=5! Kapal pengangkut gamelan           │▏!
|▏    Aldermouth by ship on 14 May.    │▏    Aldermouth by ship on 14 May.    │▏    middle of May.                   │▌    berangkat dari Aldermouth pada     │▏=
|▏=4! It may reach the port of         │▏=4! It will reach the port of        │ ~4! Transport and insurance of the   │▌    14 Mei dan tiba di pelabuhan       │▏=
|▏    Semarang by the end of June,     │▏    Semarang by the end of June, the │     instruments will cost £640,000,  │▌    Semarang pada 25 Juni.             │▏=
|▏    Marwick said.                    │▏    Courier quotes the director as   │     and most of the money comes from │                                        │
|                                      │▏    saying.                          │     a charity, the Linden            │ =4  “Kami tidak datang untuk menuduh   │ =
| ~4! Carriage and insurance will cost │                                      │     Foundation.                      │     siapa pun.                         │ =
|     £460,000.                        │ =2  “My grandmother taught the       │                                      │ ≈2  Kami datang untuk                  │ ≈
| ~4  The Linden Foundation, a         │     melodies on borrowed             │ ~3  Before that, seven visitors from │     membangunkannya,” kata Sutejo      │ ≈
|     charity, pays £300,000 of the    │     instruments, and she always told │     the court will tune everything   │     Wibowo, pemimpin para pemusik      │ ≈
|     sum; the museum takes the rest   │     us that the real ones were       │     and give a single concert, with  │     keraton, mengulangi ucapannya      │ ≈
|     from its reserves.               │     asleep in a cold country,”       │     no charge for the seats, on the  │     kepada sebuah surat kabar          │
|                                      │     Sutejo Wibowo, who leads the     │     last Saturday in April.          │     Inggris pada Maret lalu.           │ =
| =4  Captain Edmund Harlow, whose     │     palace musicians, told the       │                                      │                                        │ =
|     regiment was garrisoned on Java, │     Courier.                         │ ~3  Fine cracks run through five of  │ ·1  Menurut Wibowo, neneknya dahulu    │ =
|     took the instruments in          │ =4  “We are not coming to accuse     │     the gongs, and the wood has      │     mengajarkan gending-gending        │ =
|     September 1812, after British    │     anyone.                          │     suffered more than the bronze,   │     keraton dengan instrumen           │ =
|     troops had stormed the palace.   │ =4  We are coming to wake them up.”  │     the restorers at the museum say. │     pinjaman.                          │
| =3  His widow sold them to the       │                                      │                                      │ ·1  Sang nenek selalu bercerita        │ !
|     museum in 1847 for 120 guineas.  │ =3  Wibowo will travel to Aldermouth │ ~3  Critics on the board complain    │     bahwa gamelan yang asli sedang     │ =
|                                      │     in April with six musicians to   │     that the house is losing its     │     tidur di negeri yang dingin.       │ =
| ~3  The palace has asked for the set │     tune the set and to play it once │     greatest attraction: 92,000      │                                        │ =
|     three times: in 1951, in 1988    │     in public.                       │     visitors came to see it last     │ =4  Kapten Edmund Harlow mengambil     │ =
|     and in 2019.                     │ =3  The concert will take place in   │     year.                            │     gamelan itu pada September 1812,   │
|── D5 in the others ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| A ⇄ .97  The gamelan is expected to leave Aldermouth by ship on 14 May.
| A ⇄ .88  It may reach the port of Semarang by the end of June, Marwick said.
| B ⇄ .97  The gamelan is expected to leave Aldermouth by ship on 14 May.
| B ⇄ .45  It will reach the port of Semarang by the end of June, the Courier quotes the director as
|          saying.
| C ⇄ .71  The ship is to sail in the middle of May.
| E = 1.0  Kapal pengangkut gamelan berangkat dari Aldermouth pada 14 Mei dan tiba di pelabuhan
|          Semarang pada 26 Juni.
|          ! date: 25 Juni / 26 Juni
| through A
| C        Fourteen members of the board of the Aldermouth Museum were in favour of giving the
|          gamelan up, three were against.
| D 5/21 · 61% · verbatim in E · 5/5 ABCDE · ! date: 25 Juni / 26 Juni (E) · locked
|
keys <Enter>
screen 42
| E 6/17 · 83% · verbatim in D · 5/5 ABCDE · ! date: 26 Juni / 25 Juni (D) · 93% new · locked
# The ring goes through both languages and comes back.
keys :D5<Enter>*
screen 42
| E 6/17 · 83% · verbatim in D · 5/5 ABCDE · ! date: 26 Juni / 25 Juni (D) · 93% new · locked
keys *
screen 42
| A 11/42 · 47% · verbatim in B · 5/5 ABCDE · 96% new · locked
keys *
screen 42
| B 12/36 · 73% · verbatim in A · 5/5 ABCDE · 92% new · locked
keys *
screen 42
| C 5/13 · 100% · paraphrase in B · 5/5 ABCDE · 86% new · locked
keys *
screen 42
| D 5/21 · 61% · verbatim in E · 5/5 ABCDE · ! date: 25 Juni / 26 Juni (E) · 100% new · locked
# Words that join a translation are marked.
keys :D5<Enter>
looks 5
|row 5: 0-0 fg=#9ca4b3 bg=#1c222d; 1-1 fg=#e59a45 bg=#1c222d; 2-2 fg=#9ca4b3 bg=#1c222d; 3-4 fg=#cbcfd5 bg=#1c222d; 5-8 fg=#e59a45 bg=#1c222d; 9-15 fg=#e59a45 bg=#1c222d bold; 16-31 fg=#e59a45 bg=#1c222d; 32-36 fg=#e59a45 bg=#1c222d bold; 37-37 fg=#cbcfd5 bg=#1c222d; 38-38 fg=#414a58 bg=#15181e; 39-39 fg=#9ca4b3 bg=#1c222d; 40-40 fg=#e59a45 bg=#1c222d; 41-41 fg=#9ca4b3 bg=#1c222d; 42-43 fg=#cbcfd5 bg=#1c222d; 44-47 fg=#e59a45 bg=#1c222d; 48-54 fg=#e59a45 bg=#1c222d bold; 55-70 fg=#e59a45 bg=#1c222d; 71-75 fg=#e59a45 bg=#1c222d bold; 76-76 fg=#cbcfd5 bg=#1c222d; 77-77 fg=#414a58 bg=#15181e; 78-78 fg=#9ca4b3 bg=#1c222d; 79-79 fg=#a9c6fb bg=#1c222d; 80-80 fg=#9ca4b3 bg=#1c222d; 81-82 fg=#cbcfd5 bg=#1c222d; 83-86 fg=#a9c6fb bg=#1c222d; 87-90 fg=#a9c6fb bg=#1c222d bold; 91-109 fg=#a9c6fb bg=#1c222d; 110-115 fg=#cbcfd5 bg=#1c222d; 116-116 fg=#414a58 bg=#15181e; 117-117 fg=#9ca4b3 bg=#232a35; 118-118 fg=#e59a45 bg=#232a35; 119-119 fg=#9ca4b3 bg=#232a35; 120-120 fg=#ffc4b5 bg=#232a35 bold; 121-121 fg=#cbcfd5 bg=#232a35; 122-126 fg=#e59a45 bg=#232a35 bold; 127-138 fg=#e59a45 bg=#232a35; 139-145 fg=#e59a45 bg=#232a35 bold; 146-146 fg=#e59a45 bg=#232a35; 147-156 fg=#cbcfd5 bg=#232a35; 157-157 fg=#414a58 bg=#15181e; 158-158 fg=#9ca4b3 bg=#1c222d; 159-159 fg=#ffc4b5 bg=#1c222d bold
# Where they disagree: five matters and a name, across both languages.
keys gl
screen
|[Ledger] 5 disagreements: 2 number, 1 date, 1 quote, 1 modality; 1 name spelled differently                                          · does not say  - left out
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                    A                       B                       C                      [D]                      E
| number   … truk yang membawa       38                      38                      ·                       38                      36
| quote    … nobody strikes is       only a piece of metal…  just a lump of metal i… -                       -                       -
| modality It                        may                     will                    -                       ·                       ·
|▸number   … dan asuransi sebesar    £460,000                -                       £640,000                460.000 pound sterling  460.000 pound sterling
| date     … Semarang pada           ·                       ·                       ·                       25 Juni                 26 Juni
| name     … Aldermouth, Helen       Marwick                 Warwick                 -                       Marwick                 Warwick
|
|── D15 in the others ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| D        Biaya pengangkutan dan asuransi sebesar 460.000 pound sterling sebagian besar ditanggung
|          oleh sebuah lembaga amal, Yayasan Linden.
| A ⇄ .69  Carriage and insurance will cost £460,000.
| A ⇄ .60  The Linden Foundation, a charity, pays £300,000 of the sum; the museum takes the rest from
|          its reserves.
| C ⇄ .99  Transport and insurance of the instruments will cost £640,000, and most of the money comes
|          from a charity, the Linden Foundation.
|          ! number: 460.000 pound sterling / £640,000
| E = 1.0  Biaya pengangkutan dan asuransi sebesar 460.000 pound sterling sebagian besar ditanggung
|          oleh Yayasan Linden, sebuah lembaga amal.
| B leaves it out
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
| D 15/21 · verbatim in E · 4/5 ACDE · ! number: 460.000 pound… / £640,000 (C) · 100% new · locked
|
keys :ledger date<Enter>
screen 0-5
|[Ledger] date: 1 of 6                                                                                                                · does not say  - left out
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                    A                       B                       C                      [D]                      E
|▸date     … Semarang pada           ·                       ·                       ·                       25 Juni                 26 Juni
|
|── D5 in the others ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
keys <Enter>
screen 42-43
| D 5/21 · 61% · verbatim in E · 5/5 ABCDE · ! date: 25 Juni / 26 Juni (E) · 100% new · locked
| q goes back to the ledger
keys q
screen 0-5
|[Ledger] date: 1 of 6                                                                                                                · does not say  - left out
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                    A                       B                       C                      [D]                      E
|▸date     … Semarang pada           ·                       ·                       ·                       25 Juni                 26 Juni
|
|── D5 in the others ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
keys gl
screen 0-5
|[Ledger] name: 1 of 6                                                                                                                · does not say  - left out
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                    A                       B                       C                      [D]                      E
|▸name     … Aldermouth, Helen       Marwick                 Warwick                 -                       Marwick                 Warwick
|
|── D13 in the others ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
keys q
# The versions of one quotation, with who says it.
keys :D6<Enter><Enter>
screen
| A   The Aldermouth Courier:…  11 Mar │ B   British museum gives bac… 12 Mar │ C   Morning Brief: Star of t… 12 Mar │[D]  Suara Pesisir: Gamelan Kya… 28 Jun │ E
|──────────────────────────────────────┼──────────────────────────────────────┼──────────────────────────────────────┼────────────────────────────────────────┼──
|                                      │ =2  “My grandmother taught the       │                                      │     perunggu dan kayu itu memasuki     │ =
| =2  “My grandmother taught the       │     melodies on borrowed             │ ~3  Fourteen members of the board of │     gerbang keraton.                   │ =
|     melodies on borrowed             │     instruments, and she always told │     the Aldermouth Museum were in    │                                        │
|     instruments, and she always told │     us that the real ones were       │     favour of giving the gamelan up, │ =5! Kapal pengangkut gamelan           │ !
|     us that the real ones were       │     asleep in a cold country,”       │     three were against.              │     berangkat dari Aldermouth pada     │ =
|     asleep in a cold country,” said  │     Sutejo Wibowo, who leads the     │                                      │     14 Mei dan tiba di pelabuhan       │ =
|     Sutejo Wibowo, who leads the     │     palace musicians, told the       │ ~5  The ship is to sail in the       │     Semarang pada 25 Juni.             │ =
|     palace musicians.                │     Courier.                         │     middle of May.                   │                                        │
|▏=4  “We are not coming to accuse     │▏=4  “We are not coming to accuse     │     ┄ C leaves this out ┄            │▌=4  “Kami tidak datang untuk menuduh   │▏=
|▏    anyone.                          │▏    anyone.                          │ ~4! Transport and insurance of the   │▌    siapa pun.                         │▏=
|▏=4  We are coming to wake them up.”  │▏=4  We are coming to wake them up.”  │     instruments will cost £640,000,  │ ≈2  Kami datang untuk                  │ ≈
|                                      │                                      │     and most of the money comes from │     membangunkannya,” kata Sutejo      │ ≈
| =3  Wibowo, 58, will travel to       │ =3  Wibowo will travel to Aldermouth │     a charity, the Linden            │     Wibowo, pemimpin para pemusik      │ ≈
|     Aldermouth in April with six     │     in April with six musicians to   │     Foundation.                      │     keraton, mengulangi ucapannya      │ ≈
|     musicians to tune the set and to │     tune the set and to play it once │                                      │     kepada sebuah surat kabar          │
|     play it once in public before it │     in public.                       │ ~3  Before that, seven visitors from │     Inggris pada Maret lalu.           │ =
|     is packed.                       │ =3  The concert will take place in   │     the court will tune everything   │                                        │ =
| =3  The concert will take place in   │     the Great Hall of the museum on  │     and give a single concert, with  │ ·1  Menurut Wibowo, neneknya dahulu    │ =
|     the Great Hall of the museum on  │     26 April.Â                       │     no charge for the seats, on the  │     mengajarkan gending-gending        │ =
|     26 April.                        │                                      │     last Saturday in April.          │     keraton dengan instrumen           │ =
| ~2  All 450 seats are free of        │ =2  The Indonesian embassy welcomed  │                                      │     pinjaman.                          │
|     charge.                          │     the decision in a short          │ ~3  Fine cracks run through five of  │ ·1  Sang nenek selalu bercerita        │ !
|                                      │     statement.                       │     the gongs, and the wood has      │     bahwa gamelan yang asli sedang     │ =
| ·1  Conservators have examined the   │ =2  A further 19 objects in British  │     suffered more than the bronze,   │     tidur di negeri yang dingin.       │ =
|     instruments since November.      │     collections are under            │     the restorers at the museum say. │                                        │ =
| ~2  They found hairline cracks in    │     discussion, it said.             │                                      │ =4  Kapten Edmund Harlow mengambil     │ =
|     five of the gongs and woodworm   │                                      │ ~3  Critics on the board complain    │     gamelan itu pada September 1812,   │
|     in the frames of two xylophones. │ =4  Captain Edmund Harlow, whose     │     that the house is losing its     │     setelah pasukan Inggris menyerbu   │ =
|── D6 in the others ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| D        “Kami tidak datang untuk menuduh siapa pun.
|          — kata Sutejo Wibowo, pemimpin para pemusik keraton, mengulangi ucapannya kepada sebuah surat kabar Inggris pada Maret lalu
| A ⇄ .98  “We are not coming to accuse anyone.
| A ⇄ .72  We are coming to wake them up.”
|          — said Sutejo Wibowo, who leads the palace musicians
| B ⇄ .98  “We are not coming to accuse anyone.
| B ⇄ .67  We are coming to wake them up.”
|          — Sutejo Wibowo, who leads the palace musicians, told the Courier
| E = 1.0  “Kami tidak datang untuk menuduh siapa pun.
|          — kata Sutejo Wibowo, pemimpin para pemusik keraton
| C leaves it out
| D 6/21 · 61% · verbatim in E · 4/5 ABDE · 100% new · locked
|
keys q:A24<Enter>]q
screen 42-43
| A 27/42 · 66% · paraphrase in C · 3/5 ACD · 94% new · locked
| quotation 5 of 8
keys [q[q
screen 42-43
| A 19/42 · 64% · verbatim in B · 2/5 AB · 94% new · locked
| quotation 3 of 8
