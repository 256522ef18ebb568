# args: --demo --size=80x24
# Every view of the demo story at this size, at the same place.
keys :A11<Enter>
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|                                   │     Night.                        │▏~│  │ ·
| ·1  Marwick said that the         │ =4  Fourteen trustees voted for   │▏~│ ·│ ·
|     decision had been prepared    │     the return and three against  │▏~│  │ ·
|     for four years and that no    │     it, according to minutes seen │▏~│ ~│ ·
|     money would change hands.     │     by the Courier.               │▏~│ ~│ ·
|                                   │                                   │  │ ~│
|▌=5! The gamelan is expected to    │▏=5! The gamelan is expected to    │▏~│▏!│▏!
|▌    leave Aldermouth by ship on   │▏    leave Aldermouth by ship on   │▏~│▏≈│▏⇄
|▌    14 May.                       │▏    14 May.                       │ !│▏≈│▏⇄
| ≈4! It may reach the port of      │ ≈4! It will reach the port of     │ ~│▏≈│▏⇄
|     Semarang by the end of June,  │     Semarang by the end of June,  │ ~│ ≈│▏⇄
|     Marwick said.                 │     the Courier quotes the        │ ~│ ≈│
|                                   │     director as saying.           │ ~│ ≈│ ⇄
| ~3! Carriage and insurance will   │                                   │  │ ≈│ ⇄
|     cost £460,000.                │ =3  “My grandmother taught the    │ ~│  │ ·
| ~3  The Linden Foundation, a      │     melodies on borrowed          │ ~│ ·│ ·
|     charity, pays £300,000 of the │     instruments, and she always   │ ~│  │ ·
|     sum; the museum takes the     │     told us that the real ones    │ ~│ =│ ·
|     rest from its reserves.       │     were asleep in a cold         │ ~│ =│ ·
|                                   │     country,” Sutejo Wibowo, who  │ ~│ =│ ·
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter the others  gn most telling  ]c difference  ]u unique
keys <Enter>
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|                                   │     Night.                        │▏~│  │ ·
| ·1  Marwick said that the         │ =4  Fourteen trustees voted for   │▏~│ ·│ ·
|     decision had been prepared    │     the return and three against  │▏~│  │ ·
|     for four years and that no    │     it, according to minutes seen │▏~│ ~│ ·
|     money would change hands.     │     by the Courier.               │▏~│ ~│ ·
|                                   │                                   │  │ ~│
|▌=5! The gamelan is expected to    │▏=5! The gamelan is expected to    │▏~│▏!│▏!
|── A11 in the others ───────────────────────────────────────────────────────────
| B = 1.0  The gamelan is expected to leave Aldermouth by ship on 14 May.
| C ~ .45  The ship is to sail in the middle of May.
| C ~ .40  Fourteen members of the board of the Aldermouth Museum were in favour
|          of giving the gamelan up, three were against.
| D ≈ 1.0  The gamelan is expected to leave Aldermouth by ship on 24 May and may
|          reach Semarang by the end of June.
|          ! date: 14 May / 24 May
| E ⇄ .95  Kapal pengangkut gamelan berangkat dari Aldermouth pada 14 Mei dan
|          tiba di pelabuhan Semarang pada 25 Juni.
| through others
| B        It will reach the port of Semarang by the end of June, the Courier
|          quotes the director as saying.
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| Enter go there  ^E scroll  K why  A pin  q close
keys qgf
screen
|[A]       The Aldermouth Courier: Aldermouth museum to return cour… 11 Mar 2025
|────────────────────────────────────────────────────────────────────────────────
|          the museum, Helen Marwick, told the Courier.
| ≈2!      “A gong that nobody strikes is only a piece of metal in a case.”
|
| ·1  ¶7   Marwick said that the decision had been prepared for four years and
|          that no money would change hands.
|
|▌=5! ¶8   The gamelan is expected to leave Aldermouth by ship on 14 May.
| ≈4!      It may reach the port of Semarang by the end of June, Marwick said.
|
| ~3! ¶9   Carriage and insurance will cost £460,000.
| ~3       The Linden Foundation, a charity, pays £300,000 of the sum; the
|          museum takes the rest from its reserves.
|── A11 in the others ────────────────────────────────────────────── 1-7 of 12 ──
| B = 1.0  The gamelan is expected to leave Aldermouth by ship on 14 May.
| C ~ .45  The ship is to sail in the middle of May.
| C ~ .40  Fourteen members of the board of the Aldermouth Museum were in favour
|          of giving the gamelan up, three were against.
| D ≈ 1.0  The gamelan is expected to leave Aldermouth by ship on 24 May and may
|          reach Semarang by the end of June.
|          ! date: 14 May / 24 May
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter go there  ^E scroll below  gn telling  ]c difference
keys gs
screen
|[A] The Aldermou… │ B  Herald staff… │ C  Morning Brie… │ D  Aldermouth Mus… │ E
|──────────────────┼──────────────────┼──────────────────┼────────────────────┼──
|── A6, in 4 of 5 ─────────── at 32% ──────────── at 0% ───────────── at 85% ────
| = The set is     │ = The 38         │ ~ Star of the    │ ~ As conversations │ ⇄
|   called Kyai …  │   instruments o… │   Night goes …   │   about …          │
|── A7, in 4 of 5 ─────────── at 36% ─────────── at 17% ───────────── at 27% ────
| = Fourteen       │ = Fourteen       │ ~ Fourteen       │ ~ The trustees of  │ ┄
|   trustees vote… │   trustees vote… │   members of th… │   the museum …     │
|── A8, in 2 of 5 ─────────── at 25% ────────────────────────────────────────────
| = “These         │ = “These         │ ┄                │ ┄                  │ ⇄
|   instruments …  │   instruments …  │                  │                    │
|── A9, in 2 of 5 ! ───────── at 29% ────────────────────────────────────────────
| ≈ “A gong that   │ ≈ “A gong that   │ ┄                │ ┄                  │ ┄
|   nobody strike… │   nobody strike… │                  │                    │
|── A10, only here ──────────────────────────────────────────────────────────────
| · Marwick said   │ ┄                │ ┄                │ ┄                  │ ┄
|   that the …     │                  │                  │                    │
|▸─ A11, in 5 of 5 ! ──────── at 40% ─────────── at 27% ───────────── at 34% ────
|▌= The gamelan is │▏= The gamelan is │▏~ The ship is to │▏≈ The gamelan is   │▏⇄
|▌  expected to …  │▏  expected to …  │▏  sail in the …  │▏  expected to …    │▏
|── A12, in 4 of 5 ! ──────── at 42% ─────────── at 27% ───────────── at 34% ────
| ≈ It may reach … │ ≈ It will reach… │ ~ The ship is t… │ ≈ The gamelan is … │ ⇄
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter the text  l next article  ]x conflict  ]u unique  / search
keys gm
screen
|[Map] order of A  ░ verbatim  ▒ edited  ▓ paraphrase  █ unique  blank: left out
|────────────────────────────────────────────────────────────────────────────────
|             ▼
|[A]  ▒░█░░░▒█░▒▓▓░░▓█░░░░░▓█░▓█▓█░░▓▓░░██████
| B   ▓░ ░░░▒ ░▒  ░░▓ ░░░░░▓      ░░  ░░
| C   ▓▓ ▓▓   ▓▓▓▓ ▓     ▓▓▓ ▓▓   ▓▓▓
| D   ▒▒ ▓▓   ▒▒      ▓  ▒   ░▓   ▒   ▓▒
| E   ▓▓ ▓ ▓  ▓▓▓▓▓▓▓  ▓▓    ▓▓ ▓    ▓
|             ▲
|── A11 in the others ───────────────────────────────────────────── 1-12 of 13 ──
| A        The gamelan is expected to leave Aldermouth by ship on 14 May.
| B = 1.0  The gamelan is expected to leave Aldermouth by ship on 14 May.
| C ~ .45  The ship is to sail in the middle of May.
| C ~ .40  Fourteen members of the board of the Aldermouth Museum were in favour
|          of giving the gamelan up, three were against.
| D ≈ 1.0  The gamelan is expected to leave Aldermouth by ship on 24 May and may
|          reach Semarang by the end of June.
|          ! date: 14 May / 24 May
| E ⇄ .95  Kapal pengangkut gamelan berangkat dari Aldermouth pada 14 Mei dan
|          tiba di pelabuhan Semarang pada 25 Juni.
| through others
| B        It will reach the port of Semarang by the end of June, the Courier
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter the text  l next passage  j next article  ^E scroll below
keys gl
screen
|[Ledger] 4 disagreements: 1 number, 1 date, 1 quote, 1 modality; 1 name spelled…
|────────────────────────────────────────────────────────────────────────────────
|                       [A]         B          C          D          E
| quote    … is          only a pi… just a lu… -          -          -
|▸date     … ship on     14 May     14 May     ·          24 May     14 Mei
| modality It            may        will       ·          may        ·
| number   … will cost   £460,000   -          £640,000   -          460.000 p…
| name     … Helen       Marwick    Warwick    -          -          ·
| · does not say  - left out
|── A11 in the others ───────────────────────────────────────────── 1-12 of 13 ──
| A        The gamelan is expected to leave Aldermouth by ship on 14 May.
| B = 1.0  The gamelan is expected to leave Aldermouth by ship on 14 May.
| C ~ .45  The ship is to sail in the middle of May.
| C ~ .40  Fourteen members of the board of the Aldermouth Museum were in favour
|          of giving the gamelan up, three were against.
| D ≈ 1.0  The gamelan is expected to leave Aldermouth by ship on 24 May and may
|          reach Semarang by the end of June.
|          ! date: 14 May / 24 May
| E ⇄ .95  Kapal pengangkut gamelan berangkat dari Aldermouth pada 14 Mei dan
|          tiba di pelabuhan Semarang pada 25 Juni.
| through others
| B        It will reach the port of Semarang by the end of June, the Courier
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter the evidence  gl one kind, the next  l next article  a note
keys gx
screen
|[Matrix] how much of each article stands in the others    per cent of its words
|────────────────────────────────────────────────────────────────────────────────
|                                            A    B    C    D    E  only here
|[A] The Aldermouth Courier                  -   54   41   35   29    27
| B  Herald staff                          100    -   51   62   42     ·
| C  Morning Brief                          72   54    -   37   43    11
| D  Aldermouth Museum to Return Histor…    89   80   57    -   34    11
| E  Suara Pesisir                          49   32   27   21    -    45
|
| A in B  ===========≈≈~············  = 46%  ≈ 4%  ~ 4%
| A in C  ~~~~~~~~~~················  ~ 41%
| A in D  ≈≈≈≈≈~~~~·················  = 3%  ≈ 20%  ~ 13%
| A in E  ⇄⇄⇄⇄⇄⇄⇄···················  ⇄ 29%
|
| A is the earlier one, B5 names it: B likely copied from A
| A is the earlier one: D likely copied from A
|
|
|
|
|
|
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · locked
| F1 help  Enter the text  l next article  ]x conflict  ]u unique  / search
keys gczM
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|     ┄ 4 told elsewhere ┄          │     ┄ all 20 told elsewhere ┄     │ …│ ·│ ·
| ·1  Marwick said that the         │                                   │ ·│ ·│ ·
|     decision had been prepared    │                                   │ ·│ ·│ ·
|     for four years and that no    │                                   │ ·│ ·│ ·
|     money would change hands.     │                                   │ ·│  │ ·
|     ┄ 7 told elsewhere ┄          │                                   │ ·│ ·│ ·
|▌·1  The first two letters were    │                                   │┄┄│┄┄│┄┄
|▌    never answered, the minutes   │                                   │  │ ·│ ·
|▌    say.                          │                                   │  │ …│ ·
|     ┄ 6 told elsewhere ┄          │                                   │  │ ·│ ·
| ·1  Conservators have examined    │                                   │  │ …│ …
|     the instruments since         │                                   │  │  │ ·
|     November.                     │                                   │  │  │ ·
|     ┄ 2 told elsewhere ┄          │                                   │  │  │ ·
| ·1  “The largest gong weighs 74   │                                   │  │  │ ·
|     kilograms, and it still rings │                                   │  │  │ ·
|     for almost a minute.”         │                                   │  │  │ …
|     ┄ 1 told elsewhere ┄          │                                   │  │  │ ·
| ·1  Not everyone is pleased.      │                                   │  │  │ ·
|     ┄ 6 told elsewhere ┄          │                                   │  │  │ ·
| A 18/42 · 84% · only in A · only its own · locked
| F1 help  Enter the others  gn most telling  ]c difference  ]u unique
keys zRanever read<Enter>ga
screen
|[1 note, by time]
|────────────────────────────────────────────────────────────────────────────────
|▸ n1 A11  never read  “The gamelan is expected to leave Aldermouth by ship on 1…
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
| Enter go  e edit  / filter  t tags  C colour  dd delete  o order  q close
|
keys qgr
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|                                   │     Night.                        │▏~│  │ ·
| ·1  Marwick said that the         │ =4  Fourteen trustees voted for   │▏~│ ·│ ·
|     decision had been prepared    │     the return and three against  │▏~│  │ ·
|     for four years and that no    │     it, according to minutes seen │▏~│ ~│ ·
|     money would change hands.     │     by the Courier.               │▏~│ ~│ ·
|                                   │                                   │  │ ~│
|▌=5! The gamelan is expected to    │▏=5! The gamelan is expected to    │▏~│▏!│▏!
|▌    leave Aldermouth by ship on   │▏    leave Aldermouth by ship on   │▏~│▏≈│▏⇄
|▌    14 May.                       │▏    14 May.                       │ !│▏≈│▏⇄
| ≈4! It may reach the port of      │ ≈4! It will reach the port of     │ ~│▏≈│▏⇄
|     Semarang by the end of June,  │     Semarang by the end of June,  │ ~│ ≈│▏⇄
|     Marwick said.                 │     the Courier quotes the        │ ~│ ≈│
|                                   │     director as saying.           │ ~│ ≈│ ⇄
| ~3! Carriage and insurance will   │                                   │  │ ≈│ ⇄
|     cost £460,000.                │ =3  “My grandmother taught the    │ ~│  │ ·
| ~3  The Linden Foundation, a      │     melodies on borrowed          │ ~│ ·│ ·
|     charity, pays £300,000 of the │     instruments, and she always   │ ~│  │ ·
|     sum; the museum takes the     │     told us that the real ones    │ ~│ =│ ·
|     rest from its reserves.       │     were asleep in a cold         │ ~│ =│ ·
|                                   │     country,” Sutejo Wibowo, who  │ ~│ =│ ·
| A 11/42 · verbatim in B · 5/5 ABCDE · ! date: 14 May / 24 May (D) · ✎ note
| no rules; :rules newsroom loads some
