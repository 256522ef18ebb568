# args: --size=110x26 --theme=mono --rules=newsroom tests/stories/gamelan/a-*.txt tests/stories/gamelan/b-*.txt
# The rule set newsroom on two reports.
keys ]r
wait
screen
|[A]  The Aldermouth Courier: Aldermouth…  11 Mar 2025 │ B   Herald staff: British museum gives b… 12 Mar 2025
|──────────────────────────────────────────────────────┼───────────────────────────────────────────────────────
|▌~2  Aldermouth museum to return court gamelan taken  │▏~2  British museum gives back gamelan seized in Java
|▌    in 1812                                          │
|                                                      │ :   By Herald staff | March 12, 2025 | 2 min read
| :   By Nora Ashdown                                  │
|                                                      │ :   Share on Facebook | Share by e-mail | Print
| :   The Aldermouth Courier, 11 March 2025            │
|                                                      │▏=2  The Aldermouth Museum will send a complete court
| =2  The Aldermouth Museum will send a complete court │▏    gamelan back to Central Java this summer, more
|     gamelan back to Central Java this summer, 213    │▏    than two centuries after a British officer took
|     years after a British officer carried it away    │▏    it from the palace of Kertamulya, The Aldermouth
|     from the palace of Kertamulya.                   │▏    Courier reports.
| ·1  The museum’s trustees took the decision on       │
|     Monday evening.                                  │ =2  One of the three trustees who voted against the
|                                                      │     return, Gerald Oakes, said the museum was giving
| =2  The set is called Kyai Lintang Wengi, or Star of │     away its most visited object.
|     the Night, and consists of 38 instruments of     │ =2  “We drew 92,000 people to that gallery last
|     bronze and wood.                                 │     year, and I have not heard one convincing word
| =2  Fourteen trustees voted for the return and three │     about what will replace it,” Oakes said.
|     against it, according to minutes seen by the     │
|     Courier.                                         │ =2  “These instruments were never ours to keep
|                                                      │     silent,” the museum’s director, Helen Warwick,
| =2  “These instruments were never ours to keep       │     told the Courier.
| A 1/42 · 16% · paraphrase in B · 2/2 AB · locked
| F1 help  Enter the others  gn most telling  ]c difference  ]u unique  ]x conflict  gf focus  * round
looks 2-23
|row 2: 5-14 bold italic underline; 15-22 bold italic; 23-37 bold italic underline; 38-46 bold italic; 47-52 bold italic underline; 54-54 dim; 60-66 bold italic underline; 67-74 bold italic; 75-84 bold italic underline; 85-93 bold italic; 94-107 bold italic underline
|row 3: 5-11 bold italic underline; 54-54 dim
|row 4: 54-54 dim; 56-56 dim; 60-77 dim; 78-91 bold dim; 92-94 dim; 95-95 bold dim; 96-104 dim
|row 5: 1-1 dim; 5-19 dim; 54-54 dim
|row 6: 54-54 dim; 56-56 dim; 60-102 dim
|row 7: 1-1 dim; 5-28 dim; 29-41 bold dim; 54-54 dim
|row 8: 54-54 dim; 56-56 bold; 60-107 bold
|row 9: 1-1 bold; 5-52 bold; 54-54 dim; 60-101 bold; 102-106 bold italic underline
|row 10: 5-50 bold; 54-54 dim; 60-63 bold italic underline; 64-107 bold
|row 11: 5-50 bold; 54-54 dim; 60-107 bold
|row 12: 5-34 bold; 54-54 dim; 60-75 bold
|row 13: 54-54 dim
|row 14: 5-10 bold; 54-54 dim; 56-56 bold; 60-107 bold
|row 15: 54-54 dim; 60-81 bold; 82-85 bold underline; 86-107 bold
|row 16: 1-1 bold; 5-52 bold; 54-54 dim; 60-88 bold
|row 17: 5-49 bold; 54-54 dim; 56-56 bold; 60-103 bold italic
|row 18: 5-20 bold; 54-54 dim; 60-106 bold italic
|row 19: 1-1 bold; 5-52 bold; 54-54 dim; 60-87 bold italic; 88-94 bold; 95-98 bold underline; 99-99 bold
|row 20: 5-16 bold; 17-28 bold underline; 29-49 bold; 54-54 dim
|row 21: 5-12 bold; 54-54 dim; 56-56 bold; 60-102 bold italic
|row 22: 54-54 dim; 60-67 bold italic; 68-97 bold; 98-104 bold italic underline; 105-106 bold
|row 23: 1-1 bold; 5-47 bold italic; 54-54 dim; 60-63 bold underline; 64-76 bold
keys gr
screen 2-12
| newsroom.yaml ──────────────────────────────────────────────────────────────────────────────────────────────
|▸ quotations                   on   15  A 9 B 6    text in quotation marks, in any language (q)
|  figures                      on   36  A 24 B 12  numbers with their unit, amounts, shares (f)
|  attributions, English        on   24  A 16 B 8   who says it
|  attributions, Indonesian     on    0             who says it
|  attributions, German         on    0             who says it
|  attributions, Spanish        on    0             who says it
|  attributions, French         on    0             who says it
|  attributions, Portuguese     on    0             who says it
|  attributions, Italian        on    0             who says it
|  attributions, Dutch          on    0             who says it
