# args: --size=200x44 tests/stories/gamelan/a-aldermouth-courier.txt tests/stories/gamelan/b-northshore-herald.txt tests/stories/gamelan/c-morning-brief.txt tests/stories/gamelan/e-suara-pesisir.txt tests/stories/gamelan-five/f-kabar-kertamulya.txt
# Three English articles and two Indonesian ones: what joins them across languages and inside
# each, where they disagree, and all versions of one quotation.
keys :set nohints<Enter>:D5<Enter><Esc>
screen
| A   The Aldermouth Courier: A… 11 Mar │ B   Herald staff: British mus… 12 Mar │ C   Morning Brief: Star of th… 12 Mar │[D]  Suara Pesisir: Gamelan Ky… 28 Jun │ E   Kabar Kertamulya: Para pan… 29 Jun
|───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼────────────────────────────────────────
| =3  “These instruments were never     │ ≈2! “A gong that nobody strikes is    │                                       │ =5  KERTAMULYA – Setelah lebih dari   │     tidak padam sejak subuh.
|     ours to keep silent,” the         │     just a lump of metal in a glass   │ ~4  After more than two hundred years │     dua abad berada di Inggris,       │ ·1  Lelaki berusia 71 tahun itu ingin
|     director of the museum, Helen     │     case.”                            │     in England, an orchestra of gongs │     gamelan keraton Kyai Lintang      │     gong pertama selesai sebelum
|     Marwick, told the Courier.        │                                       │     and metallophones is going back   │     Wengi kembali ke Kertamulya, Jawa │     musim hujan.
| ≈2! “A gong that nobody strikes is    │ =4  The 38 instruments of bronze and  │     to the Javanese court from which  │     Tengah, pada Jumat sore.          │
|     only a piece of metal in a case.” │     wood are called Kyai Lintang      │     it was looted.                    │                                       │ =5! Gamelan keraton Kyai Lintang
|                                       │     Wengi, or Star of the Night.      │                                       │ ~2! Ratusan warga memadati alun-alun  │     Wengi, yang terdiri atas 36
| ·1  Marwick said that the decision    │ =3  Fourteen trustees voted for the   │ ~3  Fourteen members of the board of  │     ketika iring-iringan truk yang    │     instrumen dari perunggu dan kayu,
|     had been prepared for four years  │     return and three against it,      │     the Aldermouth Museum were in     │     membawa 38 instrumen dari         │     kembali ke Kertamulya pada Jumat
|     and that no money would change    │     according to minutes seen by the  │     favour of giving the gamelan up,  │     perunggu dan kayu itu memasuki    │     sore setelah lebih dari dua abad
|     hands.                            │     Courier.                          │     three were against.               │     gerbang keraton.                  │     berada di Inggris.
|                                       │                                       │                                       │                                       │
|▏=5  The gamelan is expected to leave  │▏=5  The gamelan is expected to leave  │ ~4  The ship is to sail in the middle │▌≈4! Kapal pengangkut gamelan          │▏≈5! Kapal pengangkut gamelan
|▏    Aldermouth by ship on 14 May.     │▏    Aldermouth by ship on 14 May.     │     of May.                           │▌    berangkat dari Aldermouth pada 14 │▏    berangkat dari Aldermouth pada 14
|▏≈4! It may reach the port of Semarang │▏≈4! It will reach the port of         │ ~4! Transport and insurance of the    │▌    Mei dan tiba di pelabuhan         │▏    Mei dan tiba di pelabuhan
|▏    by the end of June, Marwick said. │▏    Semarang by the end of June, the  │     instruments will cost £640,000,   │▌    Semarang pada 25 Juni.            │▏    Semarang pada 26 Juni.
|                                       │▏    Courier quotes the director as    │     and most of the money comes from  │                                       │
| ~4! Carriage and insurance will cost  │▏    saying.                           │     a charity, the Linden Foundation. │ =4  “Kami tidak datang untuk menuduh  │ =4  “Kami tidak datang untuk menuduh
|     £460,000.                         │                                       │                                       │     siapa pun.                        │     siapa pun.
| ~4  The Linden Foundation, a charity, │ =2  “My grandmother taught the        │ ~3  Before that, seven visitors from  │ ≈2  Kami datang untuk                 │ ≈2  Kami datang hanya untuk
|     pays £300,000 of the sum; the     │     melodies on borrowed instruments, │     the court will tune everything    │     membangunkannya,” kata Sutejo     │     membawanya pulang,” kata Sutejo
|     museum takes the rest from its    │     and she always told us that the   │     and give a single concert, with   │     Wibowo, pemimpin para pemusik     │     Wibowo, pemimpin para pemusik
|     reserves.                         │     real ones were asleep in a cold   │     no charge for the seats, on the   │     keraton, mengulangi ucapannya     │     keraton.
|                                       │     country,” Sutejo Wibowo, who      │     last Saturday in April.           │     kepada sebuah surat kabar Inggris │
| =4  Captain Edmund Harlow, whose      │     leads the palace musicians, told  │                                       │     pada Maret lalu.                  │ =4  Menurut naskah keraton, gamelan
|     regiment was garrisoned on Java,  │     the Courier.                      │ ~3  Fine cracks run through five of   │                                       │     itu diambil oleh Kapten Edmund
|     took the instruments in September │ =4  “We are not coming to accuse      │     the gongs, and the wood has       │ ·1  Menurut Wibowo, neneknya dahulu   │     Harlow pada September 1812,
|     1812, after British troops had    │     anyone.                           │     suffered more than the bronze,    │     mengajarkan gending-gending       │     ketika pasukan Inggris menyerbu
|     stormed the palace.               │ =2  We are coming to wake them up.”   │     the restorers at the museum say.  │     keraton dengan instrumen          │     keraton.
| =3  His widow sold them to the museum │                                       │                                       │     pinjaman.                         │
|     in 1847 for 120 guineas.          │ =3  Wibowo will travel to Aldermouth  │ ~3  Critics on the board complain     │ ·1  Sang nenek selalu bercerita bahwa │ =4! Biaya pengangkutan dan asuransi
|                                       │     in April with six musicians to    │     that the house is losing its      │     gamelan yang asli sedang tidur di │     sebesar 460.000 pound sterling
| ~3  The palace has asked for the set  │     tune the set and to play it once  │     greatest attraction: 92,000       │     negeri yang dingin.               │     sebagian besar ditanggung oleh
|     three times: in 1951, in 1988 and │     in public.                        │     visitors came to see it last      │                                       │     Yayasan Linden, sebuah lembaga
|     in 2019.                          │ =3  The concert will take place in    │     year.                             │ =4  Kapten Edmund Harlow mengambil    │     amal.
| ·1  The first two letters were never  │     the Great Hall of the museum on   │                                       │     gamelan itu pada September 1812,  │
|     answered, the minutes say.        │     26 April.                         │ ~2  In exchange, Aldermouth gets      │     setelah pasukan Inggris menyerbu  │ =2  Sebagai gantinya, para pandai
|                                       │                                       │     another gamelan on permanent      │     keraton.                          │     gong di Kertamulya menempa
| =2  “My grandmother taught the        │ =2  The Indonesian embassy welcomed   │     loan.                             │ ⇄4  Jandanya menjual gamelan tersebut │     gamelan baru yang akan
|     melodies on borrowed instruments, │     the decision in a short           │ ~4  Smiths in Kertamulya have until   │     kepada museum pada 1847.          │     dipinjamkan secara permanen
|     and she always told us that the   │     statement.                        │     2027 to cast it.                  │                                       │     kepada museum di Aldermouth.
| D 5/21 · 55% · edited in E · 4/5 ABDE · ! date: 25 Juni / 26 Juni (E) · locked
# The apparatus: English and Indonesian, and what the words say that differ.
keys <Enter>
screen
| A   The Aldermouth Courier: A… 11 Mar │ B   Herald staff: British mus… 12 Mar │ C   Morning Brief: Star of th… 12 Mar │[D]  Suara Pesisir: Gamelan Ky… 28 Jun │ E   Kabar Kertamulya: Para pan… 29 Jun
|───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼────────────────────────────────────────
| =3  “These instruments were never     │ ≈2! “A gong that nobody strikes is    │                                       │ =5  KERTAMULYA – Setelah lebih dari   │     tidak padam sejak subuh.
|     ours to keep silent,” the         │     just a lump of metal in a glass   │ ~4  After more than two hundred years │     dua abad berada di Inggris,       │ ·1  Lelaki berusia 71 tahun itu ingin
|     director of the museum, Helen     │     case.”                            │     in England, an orchestra of gongs │     gamelan keraton Kyai Lintang      │     gong pertama selesai sebelum
|     Marwick, told the Courier.        │                                       │     and metallophones is going back   │     Wengi kembali ke Kertamulya, Jawa │     musim hujan.
| ≈2! “A gong that nobody strikes is    │ =4  The 38 instruments of bronze and  │     to the Javanese court from which  │     Tengah, pada Jumat sore.          │
|     only a piece of metal in a case.” │     wood are called Kyai Lintang      │     it was looted.                    │                                       │ =5! Gamelan keraton Kyai Lintang
|                                       │     Wengi, or Star of the Night.      │                                       │ ~2! Ratusan warga memadati alun-alun  │     Wengi, yang terdiri atas 36
| ·1  Marwick said that the decision    │ =3  Fourteen trustees voted for the   │ ~3  Fourteen members of the board of  │     ketika iring-iringan truk yang    │     instrumen dari perunggu dan kayu,
|     had been prepared for four years  │     return and three against it,      │     the Aldermouth Museum were in     │     membawa 38 instrumen dari         │     kembali ke Kertamulya pada Jumat
|     and that no money would change    │     according to minutes seen by the  │     favour of giving the gamelan up,  │     perunggu dan kayu itu memasuki    │     sore setelah lebih dari dua abad
|     hands.                            │     Courier.                          │     three were against.               │     gerbang keraton.                  │     berada di Inggris.
|                                       │                                       │                                       │                                       │
|▏=5  The gamelan is expected to leave  │▏=5  The gamelan is expected to leave  │ ~4  The ship is to sail in the middle │▌≈4! Kapal pengangkut gamelan          │▏≈5! Kapal pengangkut gamelan
|▏    Aldermouth by ship on 14 May.     │▏    Aldermouth by ship on 14 May.     │     of May.                           │▌    berangkat dari Aldermouth pada 14 │▏    berangkat dari Aldermouth pada 14
|▏≈4! It may reach the port of Semarang │▏≈4! It will reach the port of         │ ~4! Transport and insurance of the    │▌    Mei dan tiba di pelabuhan         │▏    Mei dan tiba di pelabuhan
|▏    by the end of June, Marwick said. │▏    Semarang by the end of June, the  │     instruments will cost £640,000,   │▌    Semarang pada 25 Juni.            │▏    Semarang pada 26 Juni.
|                                       │▏    Courier quotes the director as    │     and most of the money comes from  │                                       │
| ~4! Carriage and insurance will cost  │▏    saying.                           │     a charity, the Linden Foundation. │ =4  “Kami tidak datang untuk menuduh  │ =4  “Kami tidak datang untuk menuduh
|     £460,000.                         │                                       │                                       │     siapa pun.                        │     siapa pun.
| ~4  The Linden Foundation, a charity, │ =2  “My grandmother taught the        │ ~3  Before that, seven visitors from  │ ≈2  Kami datang untuk                 │ ≈2  Kami datang hanya untuk
|     pays £300,000 of the sum; the     │     melodies on borrowed instruments, │     the court will tune everything    │     membangunkannya,” kata Sutejo     │     membawanya pulang,” kata Sutejo
|     museum takes the rest from its    │     and she always told us that the   │     and give a single concert, with   │     Wibowo, pemimpin para pemusik     │     Wibowo, pemimpin para pemusik
|     reserves.                         │     real ones were asleep in a cold   │     no charge for the seats, on the   │     keraton, mengulangi ucapannya     │     keraton.
|                                       │     country,” Sutejo Wibowo, who      │     last Saturday in April.           │     kepada sebuah surat kabar Inggris │
| =4  Captain Edmund Harlow, whose      │     leads the palace musicians, told  │                                       │     pada Maret lalu.                  │ =4  Menurut naskah keraton, gamelan
|     regiment was garrisoned on Java,  │     the Courier.                      │ ~3  Fine cracks run through five of   │                                       │     itu diambil oleh Kapten Edmund
|     took the instruments in September │ =4  “We are not coming to accuse      │     the gongs, and the wood has       │ ·1  Menurut Wibowo, neneknya dahulu   │     Harlow pada September 1812,
|     1812, after British troops had    │     anyone.                           │     suffered more than the bronze,    │     mengajarkan gending-gending       │     ketika pasukan Inggris menyerbu
|     stormed the palace.               │ =2  We are coming to wake them up.”   │     the restorers at the museum say.  │     keraton dengan instrumen          │     keraton.
| =3  His widow sold them to the museum │                                       │                                       │     pinjaman.                         │
|── D5 in the others ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| A ⇄ .95  The gamelan is expected to leave Aldermouth by ship on 14 May.
| A ⇄ .73  It may reach the port of Semarang by the end of June, Marwick said.
| B ⇄ .96  The gamelan is expected to leave Aldermouth by ship on 14 May.
| B ⇄ .85  It will reach the port of Semarang by the end of June, the Courier quotes the director as
|          saying.
| E ≈ 1.0  Kapal pengangkut gamelan berangkat dari Aldermouth pada 14 Mei dan tiba di pelabuhan
|          Semarang pada 26 Juni.
|          ! date: 25 Juni / 26 Juni
| through B
| C        The ship is to sail in the middle of May.
| D 5/21 · 55% · edited in E · 4/5 ABDE · ! date: 25 Juni / 26 Juni (E) · locked
keys <Enter>
screen 42
|     and she always told us that the   │     statement.                        │     2027 to cast it.                  │                                       │     kepada museum di Aldermouth.
# The ring goes through both languages and comes back.
keys :D5<Enter>*
screen 42
|     and she always told us that the   │     statement.                        │     2027 to cast it.                  │                                       │     kepada museum di Aldermouth.
keys *
screen 42
|     and she always told us that the   │     statement.                        │     2027 to cast it.                  │                                       │     kepada museum di Aldermouth.
keys *
screen 42
|     and she always told us that the   │     statement.                        │     2027 to cast it.                  │                                       │     kepada museum di Aldermouth.
keys *
screen 42
|     and she always told us that the   │     statement.                        │     2027 to cast it.                  │                                       │     kepada museum di Aldermouth.
keys *
screen 42
|     and she always told us that the   │     statement.                        │     2027 to cast it.                  │                                       │     kepada museum di Aldermouth.
# Words that join a translation are marked.
keys :D5<Enter>
looks 5
|row 5: 0-4 fg=#cbcfd5 bg=#15181e; 5-11 fg=#e59a45 bg=#15181e italic underline; 12-30 fg=#e59a45 bg=#15181e; 31-38 fg=#cbcfd5 bg=#15181e; 39-39 fg=#414a58 bg=#15181e; 40-78 fg=#cbcfd5 bg=#15181e; 79-79 fg=#414a58 bg=#15181e; 80-84 fg=#cbcfd5 bg=#15181e; 85-116 fg=#a9c6fb bg=#15181e; 117-118 fg=#cbcfd5 bg=#15181e; 119-119 fg=#414a58 bg=#15181e; 120-124 fg=#cbcfd5 bg=#15181e; 125-157 fg=#e59a45 bg=#15181e; 158-158 fg=#cbcfd5 bg=#15181e; 159-159 fg=#414a58 bg=#15181e; 160-199 fg=#cbcfd5 bg=#15181e
# Where they disagree: five matters and a name, across both languages.
keys gl
screen
|[Ledger] 5 disagreements: 2 number, 1 date, 1 quote, 1 modality; 1 name spelled differently
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                    A                               B                               C                              [D]                              E
| number   … truk yang membawa       38                              38                              ·                               38                              36
| quote    … nobody strikes is       only a piece of metal in a      just a lump of metal in a glass -                               -                               -
| modality It                        may                             will                            -                               ·                               ·
| number   … dan asuransi sebesar    £460,000                        -                               £640,000                        460.000 pound sterling          460.000 pound sterling
|▸date     … Semarang pada           ·                               ·                               ·                               25 Juni                         26 Juni
| name     … Aldermouth, Helen       Marwick                         Warwick                         -                               Marwick                         Warwick
| · does not say  - left out
|── D5 in the others ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| D        Kapal pengangkut gamelan berangkat dari Aldermouth pada 14 Mei dan tiba di pelabuhan
|          Semarang pada 25 Juni.
| A ⇄ .95  The gamelan is expected to leave Aldermouth by ship on 14 May.
| A ⇄ .73  It may reach the port of Semarang by the end of June, Marwick said.
| B ⇄ .96  The gamelan is expected to leave Aldermouth by ship on 14 May.
| B ⇄ .85  It will reach the port of Semarang by the end of June, the Courier quotes the director as
|          saying.
| E ≈ 1.0  Kapal pengangkut gamelan berangkat dari Aldermouth pada 14 Mei dan tiba di pelabuhan
|          Semarang pada 26 Juni.
|          ! date: 25 Juni / 26 Juni
| through B
| C        The ship is to sail in the middle of May.
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
| D 5/21 · edited in E · 4/5 ABDE · ! date: 25 Juni / 26 Juni (E) · all new to you · locked
keys :ledger date<Enter>
screen 0-5
|[Ledger] date: 1 of 6
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                    A                               B                               C                              [D]                              E
|▸date     … Semarang pada           ·                               ·                               ·                               25 Juni                         26 Juni
| · does not say  - left out
|── D5 in the others ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
keys <Enter>
screen 42-43
|     and she always told us that the   │     statement.                        │     2027 to cast it.                  │                                       │     kepada museum di Aldermouth.
| q goes back to the ledger
keys q
screen 0-5
|[Ledger] date: 1 of 6
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                    A                               B                               C                              [D]                              E
|▸date     … Semarang pada           ·                               ·                               ·                               25 Juni                         26 Juni
| · does not say  - left out
|── D5 in the others ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
keys gl
screen 0-5
|[Ledger] name: 1 of 6
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                                    A                               B                               C                              [D]                              E
|▸name     … Aldermouth, Helen       Marwick                         Warwick                         -                               Marwick                         Warwick
| · does not say  - left out
|── D13 in the others ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
keys q
# The versions of one quotation, with who says it.
keys :D6<Enter><Enter>
screen
| A   The Aldermouth Courier: A… 11 Mar │ B   Herald staff: British mus… 12 Mar │ C   Morning Brief: Star of th… 12 Mar │[D]  Suara Pesisir: Gamelan Ky… 28 Jun │ E   Kabar Kertamulya: Para pan… 29 Jun
|───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼───────────────────────────────────────┼────────────────────────────────────────
|     1812, after British troops had    │     according to minutes seen by the  │ ~3  Star of the Night goes home       │ =5  KERTAMULYA – Setelah lebih dari   │     tidak padam sejak subuh.
|     stormed the palace.               │     Courier.                          │                                       │     dua abad berada di Inggris,       │ ·1  Lelaki berusia 71 tahun itu ingin
| =3  His widow sold them to the museum │                                       │ :   Morning Brief, 12 March 2025      │     gamelan keraton Kyai Lintang      │     gong pertama selesai sebelum
|     in 1847 for 120 guineas.          │ =5  The gamelan is expected to leave  │                                       │     Wengi kembali ke Kertamulya, Jawa │     musim hujan.
|                                       │     Aldermouth by ship on 14 May.     │ ~4  After more than two hundred years │     Tengah, pada Jumat sore.          │
| ~3  The palace has asked for the set  │ ≈4! It will reach the port of         │     in England, an orchestra of gongs │                                       │ =5! Gamelan keraton Kyai Lintang
|     three times: in 1951, in 1988 and │     Semarang by the end of June, the  │     and metallophones is going back   │ ~2! Ratusan warga memadati alun-alun  │     Wengi, yang terdiri atas 36
|     in 2019.                          │     Courier quotes the director as    │     to the Javanese court from which  │     ketika iring-iringan truk yang    │     instrumen dari perunggu dan kayu,
| ·1  The first two letters were never  │     saying.                           │     it was looted.                    │     membawa 38 instrumen dari         │     kembali ke Kertamulya pada Jumat
|     answered, the minutes say.        │                                       │                                       │     perunggu dan kayu itu memasuki    │     sore setelah lebih dari dua abad
|                                       │ =2  “My grandmother taught the        │ ~3  Fourteen members of the board of  │     gerbang keraton.                  │     berada di Inggris.
| =2  “My grandmother taught the        │     melodies on borrowed instruments, │     the Aldermouth Museum were in     │                                       │
|     melodies on borrowed instruments, │     and she always told us that the   │     favour of giving the gamelan up,  │ ≈4! Kapal pengangkut gamelan          │ ≈5! Kapal pengangkut gamelan
|     and she always told us that the   │     real ones were asleep in a cold   │     three were against.               │     berangkat dari Aldermouth pada 14 │     berangkat dari Aldermouth pada 14
|     real ones were asleep in a cold   │     country,” Sutejo Wibowo, who      │                                       │     Mei dan tiba di pelabuhan         │     Mei dan tiba di pelabuhan
|     country,” said Sutejo Wibowo, who │     leads the palace musicians, told  │ ~4  The ship is to sail in the middle │     Semarang pada 25 Juni.            │     Semarang pada 26 Juni.
|     leads the palace musicians.       │     the Courier.                      │     of May.                           │                                       │
|▏=4  “We are not coming to accuse      │▏=4  “We are not coming to accuse      │     ┄ C leaves this out ┄             │▌=4  “Kami tidak datang untuk menuduh  │▏=4  “Kami tidak datang untuk menuduh
|▏    anyone.                           │▏    anyone.                           │ ~4! Transport and insurance of the    │▌    siapa pun.                        │▏    siapa pun.
| =2  We are coming to wake them up.”   │ =2  We are coming to wake them up.”   │     instruments will cost £640,000,   │ ≈2  Kami datang untuk                 │ ≈2  Kami datang hanya untuk
|                                       │                                       │     and most of the money comes from  │     membangunkannya,” kata Sutejo     │     membawanya pulang,” kata Sutejo
| =3  Wibowo, 58, will travel to        │ =3  Wibowo will travel to Aldermouth  │     a charity, the Linden Foundation. │     Wibowo, pemimpin para pemusik     │     Wibowo, pemimpin para pemusik
|     Aldermouth in April with six      │     in April with six musicians to    │                                       │     keraton, mengulangi ucapannya     │     keraton.
|     musicians to tune the set and to  │     tune the set and to play it once  │ ~3  Before that, seven visitors from  │     kepada sebuah surat kabar Inggris │
|     play it once in public before it  │     in public.                        │     the court will tune everything    │     pada Maret lalu.                  │ =4  Menurut naskah keraton, gamelan
|     is packed.                        │ =3  The concert will take place in    │     and give a single concert, with   │                                       │     itu diambil oleh Kapten Edmund
|── D6 in the others ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| D        “Kami tidak datang untuk menuduh siapa pun.
|          — kata Sutejo Wibowo, pemimpin para pemusik keraton, mengulangi ucapannya kepada sebuah surat kabar Inggris pada Maret lalu
| A ⇄ 1.0  “We are not coming to accuse anyone.
|          — said Sutejo Wibowo, who leads the palace musicians
| B ⇄ 1.0  “We are not coming to accuse anyone.
|          — Sutejo Wibowo, who leads the palace musicians, told the Courier
| E = 1.0  “Kami tidak datang untuk menuduh siapa pun.
|          — kata Sutejo Wibowo, pemimpin para pemusik keraton
| through others
| A        We are coming to wake them up.”
|          — said Sutejo Wibowo, who leads the palace musicians
| B        We are coming to wake them up.”
|          — Sutejo Wibowo, who leads the palace musicians, told the Courier
| C leaves it out
| D 6/21 · 55% · verbatim in E · 4/5 ABDE · locked
keys q:A24<Enter>]q
screen 42-43
|     almost a minute.”                 │     the decision in a short           │     that the house is losing its      │                                       │ =4  Menurut naskah keraton, gamelan
| quotation 5 of 8
keys [q[q
screen 42-43
|     almost a minute.”                 │     in 1847 for 120 guineas.          │                                       │ ·1  Ia menegaskan kembali bahwa tidak │     kata Mbah Karto.
| quotation 3 of 8
