# args: --demo --size=60x20
# Every view of the demo story at this size, at the same place.
keys :A11<Enter>
screen
|[A]  The Aldermouth Courier: Alder… 11 Mar 2025 │ B│ C│ D│ E
|────────────────────────────────────────────────┼──┼──┼──┼──
|                                                │ =│  │  │ ·
| ·1  Marwick said that the decision had been    │ =│▏~│ ·│ ·
|     prepared for four years and that no money  │ =│▏~│  │ ·
|     would change hands.                        │ =│▏~│ ~│ ·
|                                                │  │  │ ~│
|▌=5! The gamelan is expected to leave           │▏!│▏~│▏!│▏!
|▌    Aldermouth by ship on 14 May.              │▏=│ !│▏≈│▏⇄
| ≈4! It may reach the port of Semarang by the   │ !│ ~│▏≈│▏⇄
|     end of June, Marwick said.                 │ ≈│ ~│ ≈│
|                                                │ ≈│ ~│ ≈│ ⇄
| ~3! Carriage and insurance will cost £460,000. │  │  │ ≈│ ⇄
| ~3  The Linden Foundation, a charity, pays     │ =│ ~│  │ ·
|     £300,000 of the sum; the museum takes the  │ =│ ~│ ·│ ·
|     rest from its reserves.                    │ =│ ~│  │ ·
|                                                │ =│ ~│ =│ ·
| =3  Captain Edmund Harlow, whose regiment was  │ =│  │ =│ ·
| A 11/42 · verbatim in B · ! date: 14 May / 24 May (D)
| F1 help  Enter the others  gn most telling  ]c difference
keys <Enter>
screen
|[A]  The Aldermouth Courier: Alder… 11 Mar 2025 │ B│ C│ D│ E
|────────────────────────────────────────────────┼──┼──┼──┼──
|                                                │ =│  │  │ ·
| ·1  Marwick said that the decision had been    │ =│▏~│ ·│ ·
|     prepared for four years and that no money  │ =│▏~│  │ ·
|     would change hands.                        │ =│▏~│ ~│ ·
|                                                │  │  │ ~│
|▌=5! The gamelan is expected to leave           │▏!│▏~│▏!│▏!
|── A11 in the others ────────────────────────── 1-9 of 16 ──
| B = 1.0  The gamelan is expected to leave Aldermouth by
|          ship on 14 May.
| C ~ .45  The ship is to sail in the middle of May.
| C ~ .40  Fourteen members of the board of the Aldermouth
|          Museum were in favour of giving the gamelan up,
|          three were against.
| D ≈ 1.0  The gamelan is expected to leave Aldermouth by
|          ship on 24 May and may reach Semarang by the end
|          of June.
| A 11/42 · verbatim in B · ! date: 14 May / 24 May (D)
| Enter go there  ^E scroll  K why  A pin  q close
keys qgf
screen
|[A]       The Aldermouth Courier: Aldermouth m… 11 Mar 2025
|────────────────────────────────────────────────────────────
|
| ·1  ¶7   Marwick said that the decision had been prepared
|          for four years and that no money would change
|          hands.
|
|▌=5! ¶8   The gamelan is expected to leave Aldermouth by
|▌         ship on 14 May.
| ≈4!      It may reach the port of Semarang by the end of
|          June, Marwick said.
|
|── A11 in the others ────────────────────────── 1-5 of 16 ──
| B = 1.0  The gamelan is expected to leave Aldermouth by
|          ship on 14 May.
| C ~ .45  The ship is to sail in the middle of May.
| C ~ .40  Fourteen members of the board of the Aldermouth
|          Museum were in favour of giving the gamelan up,
| A 11/42 · verbatim in B · ! date: 14 May / 24 May (D)
| F1 help  Enter go there  ^E scroll below  gn telling
keys gs
screen
|[A] The Aldermo… │ B  Herald staf… │ C  Morning Brie… │ D│ E
|─────────────────┼─────────────────┼──────────────────┼──┼──
|── A7, in 4 of 5 ───────── at 36% ─────────── at 17% ───────
| = Fourteen      │ = Fourteen      │ ~ Fourteen       │ ~│ ┄
|   trustees …    │   trustees …    │   members of th… │  │
|── A8, in 2 of 5 ───────── at 25% ──────────────────────────
| = “These        │ = “These        │ ┄                │ ┄│ ⇄
|   instruments … │   instruments … │                  │  │
|── A9, in 2 of 5 ! ─────── at 29% ──────────────────────────
| ≈ “A gong that  │ ≈ “A gong that  │ ┄                │ ┄│ ┄
|   nobody …      │   nobody …      │                  │  │
|── A10, only here ──────────────────────────────────────────
| · Marwick said  │ ┄               │ ┄                │ ┄│ ┄
|   that the …    │                 │                  │  │
|▸─ A11, in 5 of 5 ! ────── at 40% ─────────── at 27% ───────
|▌= The gamelan   │▏= The gamelan   │▏~ The ship is to │▏≈│▏⇄
|▌  is expected … │▏  is expected … │▏  sail in the …  │▏ │▏
|                 │                 │                  │  │
| A 11/42 · verbatim in B · ! date: 14 May / 24 May (D)
| F1 help  Enter the text  l next article  ]x conflict
keys gm
screen
|[Map] order of A
|────────────────────────────────────────────────────────────
|             ▼
|[A]  ▒░█░░░▒█░▒▓▓░░▓█░░░░░▓█░▓█▓█░░▓▓░░██████
| B   ▓░ ░░░▒ ░▒  ░░▓ ░░░░░▓      ░░  ░░
| C   ▓▓ ▓▓   ▓▓▓▓ ▓     ▓▓▓ ▓▓   ▓▓▓
| D   ▒▒ ▓▓   ▒▒      ▓  ▒   ░▓   ▒   ▓▒
| E   ▓▓ ▓ ▓  ▓▓▓▓▓▓▓  ▓▓    ▓▓ ▓    ▓
|             ▲
|── A11 in the others ────────────────────────── 1-8 of 18 ──
| A        The gamelan is expected to leave Aldermouth by
|          ship on 14 May.
| B = 1.0  The gamelan is expected to leave Aldermouth by
|          ship on 14 May.
| C ~ .45  The ship is to sail in the middle of May.
| C ~ .40  Fourteen members of the board of the Aldermouth
|          Museum were in favour of giving the gamelan up,
|          three were against.
| A 11/42 · verbatim in B · ! date: 14 May / 24 May (D)
| F1 help  Enter the text  l next passage  j next article
keys gl
screen
|[Ledger] 4 disagreements: 1 number, 1 date, 1 quote, 1 moda…
|────────────────────────────────────────────────────────────
|                 [A]        B         C         D
| quote    … is    only a p… just a l… -         -
|▸date     … on    14 May    14 May    ·         24 May
| modality It      may       will      ·         may
| number   …       £460,000  -         £640,000  -
| name     …       Marwick   Warwick   -         -
| · does not say  - left out
|── A11 in the others ────────────────────────── 1-8 of 18 ──
| A        The gamelan is expected to leave Aldermouth by
|          ship on 14 May.
| B = 1.0  The gamelan is expected to leave Aldermouth by
|          ship on 14 May.
| C ~ .45  The ship is to sail in the middle of May.
| C ~ .40  Fourteen members of the board of the Aldermouth
|          Museum were in favour of giving the gamelan up,
|          three were against.
| A 11/42 · verbatim in B · ! date: 14 May / 24 May (D)
| F1 help  Enter the evidence  gl one kind, the next
keys gx
screen
|[Matrix] how much of each article stands in the others
|────────────────────────────────────────────────────────────
|                           A    B    C    D    E  only here
|[A] The Aldermouth Co…     -   54   41   35   29    27
| B  Herald staff         100    -   51   62   42     ·
| C  Morning Brief         72   54    -   37   43    11
| D  Aldermouth Museum…    89   80   57    -   34    11
| E  Suara Pesisir         49   32   27   21    -    45
|
| A in B  ==≈···  = 46%  ≈ 4%  ~ 4%
| A in C  ~~····  ~ 41%
| A in D  ≈~····  = 3%  ≈ 20%  ~ 13%
| A in E  ⇄·····  ⇄ 29%
|
| A is the earlier one, B5 names it: B likely copied from A
| A is the earlier one: D likely copied from A
|
|
| A 11/42 · verbatim in B · ! date: 14 May / 24 May (D)
| F1 help  Enter the text  l next article  ]x conflict
keys gczM
screen
|[A]  The Aldermouth Courier: Alder… 11 Mar 2025 │ B│ C│ D│ E
|────────────────────────────────────────────────┼──┼──┼──┼──
|     ┄ 4 told elsewhere ┄                       │ …│  │ ·│ ·
| ·1  Marwick said that the decision had been    │  │ …│ ·│ ·
|     prepared for four years and that no money  │  │ ·│ ·│ ·
|     would change hands.                        │  │ ·│  │ ·
|     ┄ 7 told elsewhere ┄                       │  │ ·│ ·│ ·
|▌·1  The first two letters were never answered, │  │┄┄│┄┄│┄┄
|▌    the minutes say.                           │  │  │ ·│ ·
|     ┄ 6 told elsewhere ┄                       │  │  │ …│ ·
| ·1  Conservators have examined the instruments │  │  │ ·│ …
|     since November.                            │  │  │ …│ ·
|     ┄ 2 told elsewhere ┄                       │  │  │  │ ·
| ·1  “The largest gong weighs 74 kilograms, and │  │  │  │ ·
|     it still rings for almost a minute.”       │  │  │  │ ·
|     ┄ 1 told elsewhere ┄                       │  │  │  │ …
| ·1  Not everyone is pleased.                   │  │  │  │ ·
|     ┄ 6 told elsewhere ┄                       │  │  │  │ ·
| A 18/42 · 84% · only in A · only its own · locked
| F1 help  Enter the others  gn most telling  ]c difference
keys zRanever read<Enter>ga
screen
|[1 note, by time]
|────────────────────────────────────────────────────────────
|▸ n1 A11  never read  “The gamelan is expected to leave Ald…
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
| Enter go  e edit  / filter  t tags  C colour  q close
|
keys qgr
screen
|[A]  The Aldermouth Courier: Alder… 11 Mar 2025 │ B│ C│ D│ E
|────────────────────────────────────────────────┼──┼──┼──┼──
|                                                │ =│  │  │ ·
| ·1  Marwick said that the decision had been    │ =│▏~│ ·│ ·
|     prepared for four years and that no money  │ =│▏~│  │ ·
|     would change hands.                        │ =│▏~│ ~│ ·
|                                                │  │  │ ~│
|▌=5! The gamelan is expected to leave           │▏!│▏~│▏!│▏!
|▌    Aldermouth by ship on 14 May.              │▏=│ !│▏≈│▏⇄
| ≈4! It may reach the port of Semarang by the   │ !│ ~│▏≈│▏⇄
|     end of June, Marwick said.                 │ ≈│ ~│ ≈│
|                                                │ ≈│ ~│ ≈│ ⇄
| ~3! Carriage and insurance will cost £460,000. │  │  │ ≈│ ⇄
| ~3  The Linden Foundation, a charity, pays     │ =│ ~│  │ ·
|     £300,000 of the sum; the museum takes the  │ =│ ~│ ·│ ·
|     rest from its reserves.                    │ =│ ~│  │ ·
|                                                │ =│ ~│ =│ ·
| =3  Captain Edmund Harlow, whose regiment was  │ =│  │ =│ ·
| A 11/42 · verbatim in B · ! date: 14 May / 24 May (D)
| no rules; :rules newsroom loads some
