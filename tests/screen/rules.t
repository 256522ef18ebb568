# args: --demo --size=100x16 --rules=newsroom
# The list of rules: hits, on and off, going to a rule's hits, a filter.
keys gr
wait
screen 2-15
| newsroom.yaml ────────────────────────────────────────────────────────────────────────────────────
|▸ quotations                   on   17  A 9 B 6 E 2             text in quotation marks, in any lan…
|  figures                      on   59  A 24 B 12 C 6 D 3 E 14  numbers with their unit, amounts, s…
|  attributions, English        on   26  A 16 B 8 C 1 D 1        who says it
|  attributions, Indonesian     on    4  E 4                     who says it
|  attributions, German         on    0                          who says it
|  attributions, Spanish        on    0                          who says it
|  attributions, French         on    0                          who says it
|  attributions, Portuguese     on    0                          who says it
|  attributions, Italian        on    0                          who says it
|  attributions, Dutch          on    0                          who says it
|  attributions, Turkish        on    0                          who says it
| Space on or off  Enter next hit  [r ]r hits  e edit  / filter  q close
|
keys j<Space>
screen 3-5
|  quotations                   on   17  A 9 B 6 E 2       text in quotation marks, in any language…
|▸ figures                      off                        numbers with their unit, amounts, shares…
|  attributions, English        on   26  A 16 B 8 C 1 D 1  who says it
keys zrf
screen 4
|▸ figures                      on   59  A 24 B 12 C 6 D 3 E 14  numbers with their unit, amounts, s…
keys <Esc>zrqzrqzrf
screen 15
| off: figures
keys zrf:rule-switch figures<Enter>zry
screen 15
| no rule has this key; gr lists them
keys grj
keys /indonesian<Enter>
screen 0-8
|[Highlight rules: hits in all, in each article; time] 4 with "indonesian"
|────────────────────────────────────────────────────────────────────────────────────────────────────
| newsroom.yaml ────────────────────────────────────────────────────────────────────────────────────
|▸ attributions, Indonesian     on    4  E 4               who says it
|  unnamed sources, Indonesian  on    0                    sources without a name
|  hedges, Indonesian           on    2  E 2               how sure (may, about, allegedly)
|  dates, Indonesian            on    7  E 7               days, months, “last week”
|
|
keys <Enter>
screen 15
| attributions, Indonesian: 1 of 4 in E
keys gr<Enter>
screen 15
| attributions, Indonesian: 2 of 4 in E
keys gr]r
screen 15
| attributions, Indonesian: 3 of 4 in E
keys :next-rule quotations<Enter>
screen 15
| quotations: 1 of 9 in A
keys :next-rule nothing<Enter>
screen 15
| no rule is called nothing; gr lists them
keys ]r
screen 15
| F1 help  Enter the others  gn most telling  ]c difference  ]u unique  ]x conflict  gf focus
keys :rules nosuch<Enter>
screen 15
| unknown rule set "nosuch"
