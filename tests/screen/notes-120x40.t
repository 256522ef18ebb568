# args: --size=120x40 tests/data/view/changed.hexapla.yaml
# Notes: their list, the editor on one of them, the queue of those whose source changed.
wait
keys ga
screen
|[3 notes, by time]
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A6 changed  is it open by now? #road  “The coast road to the point stays closed until the work is done.”
|  n2 A3 orphan   who says so?              “friend of the fleet”
|  n3 A3 changed  of what?                  “needs a tenth of the power”
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
keys /
screen 38-39
| Enter go  e edit  / filter  t tags  C colour  dd delete  o order  w write  q close
|words, #tag, in:B, colour:red, state:orphan, by:name:
keys <Esc>je
screen
|[3 notes, by time]
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  n1 A6 changed  is it open by now? #road  “The coast road to the point stays closed until the work is done.”
|▸ n2 A3 orphan   who says so?              “friend of the fleet”
|  n3 A3 changed  of what?                  “needs a tenth of the power”
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
|── Note n2 on A3 “friend of the fleet” ─────────────────────────────────────────────────────────────────────────────────
|  who says so?
|
|
| Enter go  e edit  / filter  t tags  C colour  dd delete  o order  w write  q close
| Enter done  ^J new line  ^O in $VISUAL  Esc cancel
keys <Esc>qgq
screen
|[3 places to check: notes whose source changed]
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|▸ n1 A changed  is it open by now? #road  “The coast road to the point stays closed until the work is done.”
|  n2 A orphan   who says so?              “friend of the fleet”
|  n3 A changed  of what?                  “needs a tenth of the power”
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
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  as it was noted                                             now: perhaps here
|  The coast road to the point stays closed until the work     … the keeper, Ines Falk. She has climbed the 212 steps
|  is done.  New lamp for the lighthouse …                     of the tower twice a day for nineteen years.  The coast
|                                                              road to the point stays closed until the work is done.
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
| a accept  m move to a selection  X give up  Enter go  dd delete  u undo  / filter  q close
|
keys j
screen
|[3 places to check: notes whose source changed]
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  n1 A changed  is it open by now? #road  “The coast road to the point stays closed until the work is done.”
|▸ n2 A orphan   who says so?              “friend of the fleet”
|  n3 A changed  of what?                  “needs a tenth of the power”
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
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  as it was noted                                             now: not found; around its old place
|  … Skerry Point  The old lamp, “a friend of the fleet”,      … Skerry Point  The old lamp has burned since 1931 and
|  has burned since 1931 and …                                 will go to the harbour museum in May. The new one needs
|                                                              a tenth of the power.  “We shall miss the warm light on
|                                                              the water,” said the keeper, Ines Falk. She …
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
| a accept  m move to a selection  X give up  Enter go  dd delete  u undo  / filter  q close
|
