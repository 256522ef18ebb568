# args: --demo --size=100x16 --rules=newsroom
# The list of rules: hits, on and off, going to a rule's hits, a filter.
keys gr
wait
screen 2-15
keys j<Space>
screen 3-5
keys /indonesian<Enter>
screen 0-8
keys <Enter>
screen 15
keys gr<Enter>
screen 15
keys gr]r
screen 15
keys :next-rule quotations<Enter>
screen 15
keys :next-rule nothing<Enter>
screen 15
keys ]r
screen 15
keys :rules nosuch<Enter>
screen 15
