# Anonymous feedback: giving it, opening rounds, and what came of them.

feedback-plain = { $text }

## Giving

feedback-start = Your say: { $title }
feedback-start-kept =
    I keep your answer without your name, mixed in with those of others. Nobody can tell it from at least { $k } people's.
feedback-start-telegram =
    Telegram can see what you type here, and so can anyone who has your phone. After you send, I delete it from this chat.
feedback-start-closes = It takes a minute. You can answer until { $day }. If fewer than { $k } people answer, nothing is shown.
button-feedback-start = Start
button-feedback-follow = Tell me what comes of this
button-feedback-leave = Leave

feedback-question = { $number } of { $count }. { $question }
button-feedback-skip = Skip
button-feedback-back = Back
feedback-not-a-choice = I did not get that. Tap one of these, or type its number.

feedback-view = Which of these are you? You need not say.
feedback-whom = You can also tap whom this is for first.
button-feedback-view-lived_experience = I draw on care or support
button-feedback-view-carer = I am an unpaid carer
button-feedback-view-family = I am family or a friend
button-feedback-view-frontline = I work in care
button-feedback-view-leader = I lead a team or service
button-feedback-view-other = Somebody else
button-feedback-whom-myself = It is for myself
button-feedback-whom-someone = For someone I support
button-feedback-whom-together = For both of us, together
button-feedback-marked = ✓ { $label }

feedback-words = What should people know? Type it here, or send a voice note.
feedback-words-typed = What should people know? Type it here.
feedback-words-after = I take names and numbers out. You see what is left before anything is kept.
button-feedback-no-words = No words

feedback-preview =
    This is what I would keep, word for word. Once you send it, I delete it and what you typed from this chat. It can't be changed then.
feedback-preview-removed =
    { $count ->
        [one] I took out one thing that could name somebody.
       *[other] I took out { $count } things that could name somebody.
    } This is what I would keep. Once you send it, I delete it and what you typed from this chat. It can't be changed then.
feedback-taps-alone = That is all I need. Shall I send your answers? They can't be changed then.
button-feedback-send = Send
button-feedback-send-quoted = Send, may be quoted
button-feedback-change = Change
button-feedback-throw = Throw away
feedback-too-long = That is long. Please say it in up to { $most } letters.
feedback-not-the-same = Those words are not the ones that I showed you. Please type them again.
feedback-not-kept = I could not finish that just now. Please tap Send again in a moment. It counts only once.

feedback-sent = Thank you. Your answer is kept, without your name. Nobody can look up which one is yours, and nor can you.
feedback-which-words = Please press the button under your words, or reply to them with that word. I don't keep them, so I need to see which you mean.
feedback-delete-yours = Please delete the message with your words yourself. I can't find it from here.
feedback-help = Not safe, or worried about someone? Tap Help or type /help.
feedback-thrown = Thrown away. Nothing was kept.
feedback-taken-out = I have taken your words out of this chat.
feedback-left = That is fine. Nothing was kept. To come back, open the link again.
feedback-already = You have answered this one. Thank you. Each person can answer once.
feedback-kept-already = It is kept. You need not do anything more.
feedback-not-twice = You have answered this one already, and each person can answer once. So this was not kept.
feedback-full = This round has as many answers as it was made for. Yours was not kept. Please tell the person who gave you the link.
feedback-words-left = Your words still stand here, in case you want to copy them. “Throw away” takes them out of this chat.
feedback-full-already = This round has as many answers as it was made for. Please tell the person who gave you the link.
feedback-closed-meanwhile = This round has closed, so nothing can be added to it now. If you pressed Send in time, it may already count. I can't look that up.
feedback-dropped-meanwhile = This round has ended without a result. All its answers are gone, and nothing can be added now.
feedback-gone = That link does not work, or not any more. Please ask the person who gave it to you for a new one.

## Voice notes

feedback-voice-when = I listen to voice notes where I ask for your words in a feedback round. Please type your question.
feedback-voice-not-here = I am sorry, I can't listen to voice notes here yet. Please type it instead. A few words are enough.
feedback-voice-too-long = That is too long for me. Please keep it under three minutes, or type it.
feedback-voice-silent = I could not hear anyone speak. Please try again, nearer to the phone, or type it.
feedback-voice-not-audio = I could not open that as sound. Please record a voice note in Telegram, or type it.
feedback-voice-not-english = I can only turn English speech into words so far. Please type it in your own language.
feedback-voice-lost = I could not fetch that. Please send it again, or type it.

## Opening a round

command-round = Ask for feedback without names
rounds-refused = Only a lead, or the one who looks after this group, can open a round. Ask them to type /round and a title.
rounds-not-yours = That is not open to you, or it is over.
rounds-ask-title = What do you want to hear about? Type a short title, such as: Lunches at the day centre.
rounds-yours = Here are your rounds so far.
button-rounds-round = { $title }
rounds-ask-expected = For “{ $title }”: about how many people will you ask?
rounds-least = Type a number or tap. At least { $k }, so that nobody stands out. No more answers than that are taken.
rounds-expected-wrong = Please give a number from { $k } to { $most }. With fewer than { $k } people, nobody would be safe from being guessed.
rounds-ask-until = Until when can people answer? Tap, or type a day such as 12 May.
button-rounds-weeks =
    { $count ->
        [one] One week
       *[other] { $count } weeks
    }
rounds-read-back = { $title }
rounds-read-people = For about { $count } people.
rounds-read-day = They can answer until { $day }.
rounds-read-k = A result is shown from { $k } answers up. Smaller numbers are hidden, and the others are rounded to 5.
rounds-read-few = With fewer than { $k } answers you can give it more time or drop it. You see nothing before it closes.
button-rounds-open = Open the round
rounds-opened = The round is open: { $title }. People can answer until { $day }.
rounds-tell-private = When it closes, I tell you in our private chat. Open that once, or I can't write to you there.
rounds-link = Give them this link. I can't show it again: { $link }
rounds-no-link = Pass on the button in my next message.
rounds-pass-on = Have your say, without your name.
button-rounds-poster = Poster to print
button-rounds-end-now = Close it early
rounds-poster = Here is a page to print. It has a link of its own. The one that you passed on works too.
rounds-poster-again = Here is a new page with a new link. The page that you printed before no longer works, so take it down.
rounds-group = Have your say: { $title }. Tap the button to answer in private, until { $day }.
rounds-group-kept = No names are kept, and nobody here can see who answers.
button-rounds-answer = Answer in private

rounds-followed = I will tell you what comes of it: { $title }. This is not tied to an answer.
button-rounds-unfollow = Stop telling me
rounds-unfollowed = I will not tell you any more about it.

## Closing a round

rounds-end-ask = It is open until { $day }. If you close it now, nobody else can answer.
button-rounds-end-yes = Close it now
rounds-too-few = { $title }: fewer than { $k } people have answered, so I can't show anything. Give it two more weeks, or drop it?
button-rounds-extend = Two more weeks
button-rounds-drop = Drop it and its answers
rounds-locked = { $title }: I can't open some of the answers, as a secret file of mine is missing. Please ask whoever runs me to look at “hearback doctor”.
rounds-locked-wait = Nothing is lost so far. If the file is gone for good, you can close the round without those answers.
button-rounds-end-again = Try again
button-rounds-end-without = Close it without them
rounds-extended = People can now answer until { $day }.
rounds-dropped = Dropped: { $title }. All its answers are gone.
rounds-ended = The round is closed: { $title }. Nobody can be linked to an answer any more. Here is what people said.
rounds-still-open = { $title } is open until { $day }. I show nothing before that, so that nobody can be picked out.

## Results

rounds-result-heading = { $question }
rounds-result-few = Fewer than { $k } people answered this one, so I can't show it.
rounds-result-total = About { $count } people answered.
rounds-result-line = { $answer }: { $share }
rounds-result-views = How many said one of the first two, by who they are:
rounds-result-view = { $view } (about { $count }): { $share }
rounds-view-others = Others, or did not say
rounds-result-all-hidden = The numbers are too small to show any of them. An answer needs { $k } people, so that nobody can be picked out.
rounds-result-national = The national report asked: { $title } These are its figures.
rounds-result-national-line = { $group }: { $shown }
rounds-result-national-care = It asked other people, at another time and in other words. So look at the gaps, and don't rank the two.
rounds-result-hidden = Small numbers are hidden, so that nobody can be picked out. The others are rounded to 5.
rounds-result-rounded = Numbers are rounded to 5, so that nobody can be picked out.
share-percent = { $percent }%
share-nearly-all = nearly all
share-hardly-any = hardly any
share-hidden = hidden
button-rounds-next = Next
button-rounds-themes = What people said
button-rounds-beside = Beside the national figures
button-rounds-near = What the evidence says

rounds-no-themes = Fewer than { $k } people wrote something, so I can't show any words.
rounds-theme = Theme: { $title }
rounds-theme-unnamed = It has no title yet. Tap “Better title” to give it one.
rounds-theme-size = About { $count } people wrote about this.
rounds-deed-will = You said: we will.
rounds-deed-did = You said: we did. { $words }
rounds-deed-cannot = You said: we can't, because { $words }
button-rounds-will = We will
button-rounds-did = We did
button-rounds-cannot = We can't, because
button-rounds-quotes = Read what may be quoted
button-rounds-rename = Better title
button-rounds-title = Draft a title
button-rounds-title-use = Use this title
rounds-title-drafted = A machine drafted this title: { $title }
rounds-title-rests-on = It rests on these quotes, which you have released. Does it fit them?
rounds-title-machine = A machine drafted this title. A person chose it.
rounds-title-used = The title is now: { $title }
rounds-title-few = I draft a title only from quotes that you have released. It needs { $least } of them.
rounds-title-none = I have no title that holds to the quotes. You can type one under “Better title”.
rounds-title-old = That draft is an old one. Please ask for a new one.
button-rounds-parts = Its parts
button-rounds-merge = Join to another
button-rounds-split = Make two themes
button-rounds-theme = Back to the theme
button-rounds-release = Let it be quoted
rounds-ask-did = What is different now for people? One or two sentences. All who follow the round will see it.
rounds-ask-cannot = Why not? One or two honest sentences. All who follow the round will see it.
rounds-ask-name = What would be a better title? Two or three plain words.
rounds-ask-merge = Which theme does it belong to?
rounds-parts = It could be two themes, of about { $first } and about { $second } people.
rounds-no-parts = I see no two parts here that have at least { $k } people each.
rounds-told = Thank you. Everyone who follows the round will hear this:
rounds-quote = { $words }
rounds-quote-check = Could anyone be known by this? If so, go on. If not, let it be quoted.
rounds-quote-released = You have let this be quoted.
rounds-quotes-private = Nobody but you should read these before you let them be quoted. Open our private chat and type /round.
rounds-quotes-end = That was the last one.

## To those who follow

rounds-news-closed = { $title }: the feedback round is closed. I will tell you what comes of it.
rounds-news-dropped = { $title }: this feedback round has ended without a result. Nothing is shown, and all answers are gone.
rounds-news-said = { $round }. You said: { $title }
rounds-news-quote = “{ $words }”
rounds-news-will = Something is promised about it now. I will tell you what comes of it.
rounds-news-did = What we did: { $words }
rounds-news-cannot = We can't, because: { $words }

## Own data

privacy-feedback =
    In feedback I keep what you say without your name. Whoever takes my files can only guess who said what, among as many people as the round tells you.
privacy-feedback-limits =
    I can't hide your way of writing, or a story that only you could tell. Whoever runs this machine could watch it work. Your phone keeps its own copy.

mydata-rounds =
    { $count ->
        [one] You follow one feedback round.
       *[other] You follow { $count } feedback rounds.
    }
mydata-rounds-opened =
    { $count ->
        [one] You opened one feedback round.
       *[other] You opened { $count } feedback rounds.
    }
forget-rounds-anonymous = What you said in feedback can't be found, as nothing ties it to you. So it stays.
forget-rounds-opened = The rounds that you opened stay, without you.

## Charts and the poster

report-round-question = { $question } { $bars }
report-round-bar = { $answer }: { $share }.
report-round-note = Numbers are rounded to 5. What is too small to show is hidden.
report-round-views = By who they are: how many said one of the first two.
report-round-qr = A square code that opens the round { $title }. Point a phone's camera at it.
poster-heading = Have your say
poster-how = Point your phone's camera at the square. Telegram opens. Tap Start.
poster-kept = It takes a minute. We do not keep your name. Nobody can tell your answer from those of at least { $k } people.
poster-until = You can answer until { $day }.
poster-link = Or type this link:
poster-alt = A page to print: { $title }. It says how to answer, and has a square code and the link { $link }
