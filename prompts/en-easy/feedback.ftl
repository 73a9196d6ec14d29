# Feedback in easy read: shorter sentences, one point a line.

feedback-start-kept =
    I keep your answer.
    I do not keep your name.
    I mix it with the answers of others.
    Nobody can tell which one is yours.
    At least { $k } people answer.
feedback-start-telegram =
    Telegram can see what you type.
    So can anyone who has your phone.
    After you send, I delete it here.
feedback-start-closes =
    It takes a minute.
    You can answer until { $day }.
    If fewer than { $k } people answer, I show nothing.
feedback-preview =
    Please read this.
    I would keep just this.
    After you send, I delete it here.
    You can't change it then.
feedback-sent =
    Thank you.
    I have kept your answer.
    I have not kept your name.
    Nobody can look up which one is yours.
