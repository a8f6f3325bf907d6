"""What customers of the demo company wrote in the last months, and who they are."""

NAMES = [
    "Amara Nwosu", "Ben Farrow", "Chiara Conti", "Dilan Kaya", "Elsie Grant", "Farid Haddad", "Greta Lund", "Hugo Marsh", "Ines Duarte",
    "Jakub Nowak", "Keiko Mori", "Liam Doyle", "Mona Petrov", "Nils Ekberg", "Orla Byrne", "Pavel Novak", "Rosa Vidal", "Sami Koskinen",
    "Tess Holloway", "Uma Rao", "Viktor Hahn", "Wanda Kowal", "Yusuf Demir", "Zoe Abbott",
]  # fmt: skip
COMPLAINTS = [
    "Forty minutes late again and nobody on the platform knows why.",
    "The ticket machine at Saltmarsh ate my money and printed nothing.",
    "Where is my refund? I sent the form seven weeks ago.",
    "The lift at Ferrygate has been out of order all week. How do I get to the platform with a pram?",
    "I was charged twice for the same ticket. When do I get it back?",
    "The app says on time, the board says cancelled. Which one is true?",
    "I booked a ramp for my wheelchair and nobody came.",
    "An hour on hold, then the call was cut off. Is there anybody?",
    "Coach 4 had no heating for the whole night. Who pays for this?",
    "Your poster says free change of booking, your website asks for a fee.",
]
QUESTIONS = [
    "Can I take my bicycle on the 7:52 to Northhaven on Sunday?",
    "I left a black rucksack on the last train to Breakwater. Whom do I ask?",
    "Is my weekend ticket valid on the night train?",
    "How do I change the name on a booking?",
]
PRAISE = [
    "The crew on the night train was wonderful, thank you.",
    "New seats, clean windows, on time. Well done.",
    "A quiet coach in the mornings at last. Love it.",
    "The conductor found my daughter\u2019s toy rabbit. You made her week.",
]
ANSWERS = [
    "Thank you for writing. I have looked into it and sent you the details.",
    "I am sorry about this. It is settled, and you will hear from us by mail.",
    "I have asked the station and they have put it right today.",
    "That was our mistake. The money is on its way to your account.",
]
