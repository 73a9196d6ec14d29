# Settings, help and one's own data.

start-private =
    Hello, I am Hearback. Ask me how to work with people as equals when you plan or change care. I answer from evidence, and I show you where it comes from.
start-group =
    Hello, I am Hearback. Ask me about working together as equals in care. Type /ask and your question, or reply to one of my messages. To plan a change together, type /plan and a title.
start-limits =
    I am a machine, and I can be wrong. I can't give legal, medical or benefits advice. If someone is in danger, call 999.

help-private =
    Just type your question. Try: How do we involve people from the start?
    You can also use /language, /style, /role, /privacy, /mydata and /forgetme.
help-group =
    In a group I only answer when you speak to me. Type /ask and your question, or reply to one of my messages.
help-urgent =
    Not safe, or worried about someone? If anyone is in danger now, call 999. To talk at any time, call Samaritans free on 116 123.

language-ask = Which language shall I use?
language-kept = Done. I will use English here.
style-ask = How shall I write to you?
style-kept = Done. I will write to you like this.
view-ask =
    Which of these are you? I use it only to choose the next steps that I show. You need not say.
view-kept = Thank you. My next steps will fit that from now on.
view-none-kept = That is fine. I will not ask again.

privacy-kept =
    I keep your Telegram number, your language, your style, and who you said you are. I also keep which evidence I showed you last.
privacy-questions =
    I do not keep your questions. I count which topics I could not answer, with no link to you.
privacy-model =
    The owner has set a language model to help me with words. It gets your question with the names taken out. It gets what a group said in a plan only when its facilitator asks. It gets no name and no number of yours.
privacy-limits =
    Telegram itself can see your messages. Your phone keeps them too. To remove what I keep, use /forgetme.

mydata-nothing = I keep nothing about you.
mydata-heading = This is all that I keep about you.
mydata-language = Language: { $language }
mydata-style = Style: { $style }
mydata-view = Who you are: { $view }
mydata-thread = Pieces of evidence that I showed you last: { $count }
mydata-notes = Notes on where we are in this chat: { $count }
mydata-groups = Groups in which I have met you: { $count }
mydata-lead = The owner of this bot named you as a lead.
mydata-not-said = not said
forget-ask = Shall I remove everything that I keep about you? This can't be undone.
forget-done = Done. I keep nothing about you now.
forget-counted = I counted some questions that I could not answer. They have no name on them, so nobody can find yours.
stop-how =
    I only write when you write to me. To end this for good, block me in Telegram. To remove what I keep, tap below.

only-in-private = That is about you alone. I will talk about it in our private chat.
refused-owner = Only the owner of this bot can do that.
unanswered-heading = What I could not answer, by topic
unanswered-none = There is nothing that I could not answer so far.
unanswered-line = { $topic }, { $month }: { $count } ({ $state })

button-language-en = English
button-language-cy = Cymraeg
button-style-standard = Standard
button-style-easy = Easy read
button-view = Say who I am
button-view-frontline = Frontline worker
button-view-carer = Unpaid carer
button-view-lived_experience = I draw on care
button-view-family = Family or friend
button-view-leader = Leader or manager
button-view-other = Somebody else
button-view-facilitator = I run groups
button-view-none = I would rather not say
button-help = Help
button-in-private = Open our private chat
button-forget = Remove what you keep

command-ask = Ask about working together in care
command-help = What I can do
command-cancel = Stop what I am asking
command-language = English or Welsh
command-style = Standard or easy read
command-role = Say who you are
command-privacy = What I keep
command-mydata = What I keep about you
command-forgetme = Remove what I keep about you
command-stop = How to end this
