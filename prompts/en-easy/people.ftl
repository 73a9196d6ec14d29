# Easy read: short sentences, one point a line. A text that is not here is short enough in English.

start-private =
    Hello, I am Hearback.
    You can ask me how to plan care together.
    Together means that people are equals.
    My answers come from evidence.
    I show you where each one comes from.
start-group =
    Hello, I am Hearback.
    You can ask me how to plan care together.
    Type /ask and your question.
    Or reply to one of my messages.
    Type /plan and a title to plan together.
start-limits =
    I am a machine.
    I can be wrong.
    I can't give advice on law, health or benefits.
    If someone is in danger, call 999.

help-private =
    Just type your question.
    Try: How do we involve people from the start?
    You can also tap one of these:
    /language – English or Welsh
    /style – how I write to you
    /role – say who you are
    /privacy – what I keep
    /mydata – what I keep about you
    /forgetme – remove it
help-group =
    In a group I wait until you speak to me.
    Type /ask and your question.
    Or reply to one of my messages.
help-urgent =
    Are you not safe?
    Are you worried about someone?
    If anyone is in danger now, call 999.
    You can talk to Samaritans at any time.
    Call 116 123.
    It is free.

language-kept =
    Done.
    I will use English here.
style-kept =
    Done.
    I will write to you like this.
view-ask =
    Which of these are you?
    It helps me choose what to show you next.
    I use it for nothing else.
    You need not say.
view-kept =
    Thank you.
    My next steps will fit that from now on.
view-none-kept =
    That is fine.
    I will not ask again.

privacy-kept =
    I keep these things:
    • your Telegram number
    • your language
    • how you want me to write
    • who you said you are
    • which evidence I showed you last
privacy-questions =
    I do not keep your questions.
    I count the topics that I could not answer.
    The count has no link to you.
privacy-model =
    The owner has set a language model.
    It helps me with words.
    It gets your question.
    I take the names out first.
    It gets the words of a plan only when the facilitator asks.
    It gets no name and no number of yours.
privacy-limits =
    Telegram can see your messages.
    Your phone keeps them too.
    You can remove what I keep.
    Use /forgetme.

forget-ask =
    I can remove everything that I keep about you.
    This can't be undone.
    Shall I do it?
forget-done =
    Done.
    I keep nothing about you now.
forget-counted =
    I counted some questions.
    They have no name on them.
    So nobody can find yours.
only-in-private =
    That is about you alone.
    Let us talk in our private chat.
stop-how =
    I only write when you write to me.
    To end this for good, block me in Telegram.
    To remove what I keep, tap below.
