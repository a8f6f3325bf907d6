"""What the invented customers and staff write, in five scripts."""
# ruff: noqa: RUF001 - other alphabets are the point

ARABIC = "فاتني القطار لأن ماكينة التذاكر في محطة بيير رود لم تعمل، والآن يُطلب مني دفع غرامة."
ARABIC_NAME = "يوسف الحدّاد"
DANISH = "Togpersonalet på 16:12 til Lindmouth var fantastiske med min søn i går. Tak!"
GERMAN = (
    "Seit drei Wochen warte ich auf die Erstattung für den ausgefallenen Zug am 27. Mai. Dreimal geschrieben, dreimal dieselbe "
    "Standardantwort."
)
PRESS = "Can @HarbourRail confirm reports of a burning smell on Line 4 trains this morning? Our deadline is 15:00."
RAMP = (
    "Lovely post. Yesterday at Kesterby I sat in my wheelchair for 50 minutes because nobody came with the ramp. And I HAD booked "
    "assistance, two days before. Two trains left without me. Is “step-free” only for the photo?"
)
SORRY = (
    "Amara, that should not have happened and I am sorry. I have sent you a message so you can share your booking without posting it "
    "here. You get an answer today before 16:00."
)
THANKS = "Thank you for coming back so fast. Ramp at 07:42 on platform 3. I missed a hospital appointment I had waited four months for."
NOTE = "Train moved from platform 3 to 1 at 07:38. The ramp team stood on 3, nobody told them. Same cause as HR-47990."
LONG_NAME = "Dr Wilhelmina Konstantinopoulou-van den Bergh-Castellanos"
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft fährt pünktlicher als Ihre Linie 4."
UKRAINIAN = "Ваш поїзд о 7:42 знову скасовано. Чи повернуть гроші за квиток?"
UKRAINIAN_NAME = "Оксана Бойко"
CLOSED = "The network closed this window 24 hours after her last message. Reply in public, or wait for her to write."
