# args: --demo --size=80x20
# The options: changed in the list, with effect at once.
nowait
keys :set nohints<Enter><Esc>
keys o
screen
|[Options]                                                       rows 1-17 of 24
|────────────────────────────────────────────────────────────────────────────────
|▸ lock           on   scroll the other panes to the counterparts
|  ghosts         on   show a row where a source leaves the passage out
|  ghost-support  1    how many must tell it for such a row
|  known          on   dim what you have read in another article
|  wire           3    how many must have it word for word: wire copy (zw)
|  hints          off  name useful keys in the status line
|  plain          off  draw lines, marks and other signs in ASCII
|  differences    on   mark words the counterpart does not have
|  furniture      on   show furniture (off: fold it)
|  repair         on   read aright what was read in a wrong charset
|  whole-pages    off  of web pages also what is not the article
|  reload         off  read articles again when their files are saved
|  blind          off  hide the names of outlets
|  margin         3    rows kept above and below the cursor
|  pane-width     32   least columns of a pane; else a spine
|  text-width     90   most columns of text in a pane
|  threshold      0    least score of a link (0: as calibrated)
| Space Enter change  / filter  q close
keys jjjjj<Space>
screen
|[Options]                                                       rows 1-16 of 24
|────────────────────────────────────────────────────────────────────────────────
|  lock           on   scroll the other panes to the counterparts
|  ghosts         on   show a row where a source leaves the passage out
|  ghost-support  1    how many must tell it for such a row
|  known          on   dim what you have read in another article
|  wire           3    how many must have it word for word: wire copy (zw)
|▸ hints          on   name useful keys in the status line
|  plain          off  draw lines, marks and other signs in ASCII
|  differences    on   mark words the counterpart does not have
|  furniture      on   show furniture (off: fold it)
|  repair         on   read aright what was read in a wrong charset
|  whole-pages    off  of web pages also what is not the article
|  reload         off  read articles again when their files are saved
|  blind          off  hide the names of outlets
|  margin         3    rows kept above and below the cursor
|  pane-width     32   least columns of a pane; else a spine
|  text-width     90   most columns of text in a pane
| Space Enter change  / filter  q close
|
keys /width<Enter>j<Enter>
screen
|[Options] 2 with "width"
|────────────────────────────────────────────────────────────────────────────────
|  pane-width     32   least columns of a pane; else a spine
|▸ text-width     90   most columns of text in a pane
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
| Space Enter change  / filter  q close
|text-width: 90
keys <C-u>30<Enter>
screen
|[Options] 2 with "width"
|────────────────────────────────────────────────────────────────────────────────
|  pane-width     32   least columns of a pane; else a spine
|▸ text-width     30   most columns of text in a pane
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
| Space Enter change  / filter  q close
|
keys <Esc><Esc>zfzs
screen
|[A]  The Aldermouth Courie… 11 Mar │ B   Herald staff: British… 12 Mar │ C│ D│ E
|───────────────────────────────────┼───────────────────────────────────┼──┼──┼──
|▌    Aldermouth museum to return   │     British museum gives back     │  │  │
|▌    court gamelan taken in 1812   │     gamelan seized in Java        │  │  │
|                                   │                                   │  │  │
|     The Aldermouth Museum will    │     The Aldermouth Museum will    │  │  │
|     send a complete court gamelan │     send a complete court gamelan │  │  │
|     back to Central Java this     │     back to Central Java this     │  │  │
|     summer, 213 years after a     │     summer, more than two         │  │  │
|     British officer carried it    │     centuries after a British     │  │  │
|     away from the palace of       │     officer took it from the      │  │  │
|     Kertamulya.                   │     palace of Kertamulya, The     │  │  │
|     The museum’s trustees took    │     Aldermouth Courier reports.   │  │  │
|     the decision on Monday        │                                   │  │  │
|     evening.                      │     One of the three trustees who │  │  │
|                                   │     voted against the return,     │  │  │
|     The set is called Kyai        │     Gerald Oakes, said the museum │  │  │
|     Lintang Wengi, or Star of the │     was giving away its most      │  │  │
| A 1/42 · 10% · unlocked   F1 help  Enter the others  gn most telling
| scroll lock off
