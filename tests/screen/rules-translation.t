# args: --size=110x26 --theme=mono --rules=translation tests/stories/gamelan/a-*.txt tests/stories/gamelan/b-*.txt
# The rule set translation on two reports.
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
|row 4: 54-54 dim; 56-56 dim; 60-104 dim
|row 5: 1-1 dim; 5-19 dim; 54-54 dim
|row 6: 54-54 dim; 56-56 dim; 60-102 dim
|row 7: 1-1 dim; 5-41 dim; 54-54 dim
|row 8: 54-54 dim; 56-56 bold; 60-107 bold
|row 9: 1-1 bold; 5-52 bold; 54-54 dim; 60-106 bold
|row 10: 5-46 bold; 47-49 bold underline; 50-50 bold; 54-54 dim; 60-107 bold
|row 11: 5-50 bold; 54-54 dim; 60-107 bold
|row 12: 5-34 bold; 54-54 dim; 60-75 bold
|row 13: 5-47 bold underline; 54-54 dim
|row 14: 5-19 bold underline; 54-54 dim; 56-56 bold; 60-107 bold
|row 15: 54-54 dim; 60-107 bold
|row 16: 1-1 bold; 5-52 bold; 54-54 dim; 60-88 bold
|row 17: 5-49 bold; 54-54 dim; 56-56 bold; 60-103 bold
|row 18: 5-20 bold; 54-54 dim; 60-106 bold
|row 19: 1-1 bold; 5-52 bold; 54-54 dim; 60-99 bold
|row 20: 5-49 bold; 54-54 dim
|row 21: 5-12 bold; 54-54 dim; 56-56 bold; 60-102 bold
|row 22: 54-54 dim; 60-97 bold; 98-104 bold italic underline; 105-106 bold
|row 23: 1-1 bold; 5-47 bold; 54-54 dim; 60-76 bold
keys gr
screen 2-12
| translation.yaml ───────────────────────────────────────────────────────────────────────────────────────────
|▸ without a counterpart               on   20  A 20      a sentence that the other language does not have (o)
|  figures                             on   22  A 14 B 8  numbers, to compare by eye (f)
|  a figure the other side lacks       on    6  A 6       digits here, none in any counterpart (d)
|  figures that differ                 on    0            the engine found another number or date on the other…
|  a quotation the other side lacks    on    0            quoted here, no quotation marks in any counterpart (…
|  a question that is none over there  on    0            ends in a question mark here, in none in any counter…
|  not where it stood                  off                the counterpart stands at another place of the text…
|  to be carried over                  on    0            links, addresses and references, which stay as they…
|  abbreviations                       off                capitals, to check against the style sheet
|  doubled words                       on    0            the same word twice in a row
