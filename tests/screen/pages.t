# args: --size=110x26 tests/data/html/seen/deck-outside.html tests/data/html/seen/gen-utf16le.html
# Web pages: the status line tells how many blocks are the article; B shows all, and again the
# article only, at the same place.
keys :set nohints<Enter>
screen
|[A]  Beekeepers win right to the roof of the opera    │ B   Weekend: Clockmaker's last lesson        utf-16le
|──────────────────────────────────────────────────────┼───────────────────────────────────────────────────────
|▌·1  Beekeepers win right to the roof of the opera    │ ·1  Clockmaker's last lesson
|                                                      │
| ·1  A court says that honey is a form of culture, at │ ·1  The shop of Ignaz Weller smells of oil and of
|     least above the third floor.                     │     peppermint, and it is never quiet.
|                                                      │ ·1  On a Friday in March forty-one clocks struck
| ·1  The bees of the city opera may stay where they   │     nine, none of them together, and Weller, who is
|     are.                                             │     88, did not look up.
| ·1  The administrative court ruled on Wednesday that │
|     the eleven hives on the roof do not change the   │ ·1  "If they agree, one of them is lying," he says.
|     use of the building.                             │ ·1  It is his oldest joke.
|                                                      │ ·1  His pupils, of whom he has had nineteen, all
| ·1  The ministry had ordered the beekeepers' club to │     know it, and one has it tattooed on her arm.
|     remove them by Christmas, because honey was sold │
|     in the interval at five euros a glass.           │ ·1  This week he takes down the sign.
|                                                      │ ·1  The landlord wants the rooms, and there is
| ·1  Judge Amalia Rehn found that a sale of this kind │     nobody to take the shop: the pupils have gone to
|     belongs to a night at the opera, "like the       │     the watch factories, where the light is better
|     programme and the cloakroom".                    │     and the pay is twice as high.
|                                                      │
| ·1  The club, which has 140 members, says that it    │ ·1  His last lesson is about a spring.
|     harvested 312 kilograms this year.               │ ·1  He holds it between two fingers as thin as it
| ·1  The ministry may appeal until 20 January.        │     is, and explains why it must never be wound at
|                                                      │     night, when the metal is cold and people are
| hints=off
keys jB
screen
|[A]  Beekeepers win right to the roof of the opera    │ B   Weekend: Clockmaker's last lesson        utf-16le
|──────────────────────────────────────────────────────┼───────────────────────────────────────────────────────
|     Beekeepers win right to the roof of the opera    │     Clockmaker's last lesson
|                                                      │
|▌    A court says that honey is a form of culture, at │     The shop of Ignaz Weller smells of oil and of
|▌    least above the third floor.                     │     peppermint, and it is never quiet.
|                                                      │     On a Friday in March forty-one clocks struck
| :   ft                                               │     nine, none of them together, and Weller, who is
|                                                      │     88, did not look up.
|     The bees of the city opera may stay where they   │
|     are.                                             │     "If they agree, one of them is lying," he says.
|     The administrative court ruled on Wednesday that │     It is his oldest joke.
|     the eleven hives on the roof do not change the   │     His pupils, of whom he has had nineteen, all
|     use of the building.                             │     know it, and one has it tattooed on her arm.
|                                                      │
|     The ministry had ordered the beekeepers' club to │     This week he takes down the sign.
|     remove them by Christmas, because honey was sold │     The landlord wants the rooms, and there is
|     in the interval at five euros a glass.           │     nobody to take the shop: the pupils have gone to
|                                                      │     the watch factories, where the light is better
| :   Stay in the loop                                 │     and the pay is twice as high.
|                                                      │
| :   Our evening briefing brings you the stories of   │ :   ADVERTISEMENTSofas made for sitting.
|     the day in five minutes, free, every weekday.    │ :   Now 40% off.
|                                                      │
|     Judge Amalia Rehn found that a sale of this kind │     His last lesson is about a spring.
| all 25 blocks of web pages are shown
keys :whole-pages<Enter>
screen
|[A]  Beekeepers win right to the roof of the opera    │ B   Weekend: Clockmaker's last lesson        utf-16le
|──────────────────────────────────────────────────────┼───────────────────────────────────────────────────────
|     Beekeepers win right to the roof of the opera    │     Clockmaker's last lesson
|                                                      │
|▌    A court says that honey is a form of culture, at │     The shop of Ignaz Weller smells of oil and of
|▌    least above the third floor.                     │     peppermint, and it is never quiet.
|                                                      │     On a Friday in March forty-one clocks struck
|     The bees of the city opera may stay where they   │     nine, none of them together, and Weller, who is
|     are.                                             │     88, did not look up.
|     The administrative court ruled on Wednesday that │
|     the eleven hives on the roof do not change the   │     "If they agree, one of them is lying," he says.
|     use of the building.                             │     It is his oldest joke.
|                                                      │     His pupils, of whom he has had nineteen, all
|     The ministry had ordered the beekeepers' club to │     know it, and one has it tattooed on her arm.
|     remove them by Christmas, because honey was sold │
|     in the interval at five euros a glass.           │     This week he takes down the sign.
|                                                      │     The landlord wants the rooms, and there is
|     Judge Amalia Rehn found that a sale of this kind │     nobody to take the shop: the pupils have gone to
|     belongs to a night at the opera, "like the       │     the watch factories, where the light is better
|     programme and the cloakroom".                    │     and the pay is twice as high.
|                                                      │
|     The club, which has 140 members, says that it    │     His last lesson is about a spring.
|     harvested 312 kilograms this year.               │     He holds it between two fingers as thin as it
|     The ministry may appeal until 20 January.        │     is, and explains why it must never be wound at
|                                                      │     night, when the metal is cold and people are
| 13 of 25 blocks of web pages are shown: the articles
