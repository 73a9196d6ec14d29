# Promises: making, keeping and answering them, and who says that a change has come.

command-promise = Make a promise to your group
command-promises = See what was promised
command-lead = Choose who hears of late promises
command-away = Say when you are not at work
command-mute = Get fewer messages from me

promise-what = What do you promise? Please type it in your own words.
promise-what-how = You can add the day. Try: a ramp at the front door by the end of next month.
promise-theme = People told you: { $title }
promise-registered = { $count ->
    [one] One promise is in the register now. I remind whoever has it.
   *[other] { $count } promises are in the register now. I remind those who have them.
}
promise-again = You are planning again. This was promised here before, and is still open.
promise-meets = Your group looks at its plan today. This was promised here, and is still open.
promise-when = By when? The promise: { $text }
promise-when-how = Type a day as you would say it. Try: next Friday, in two weeks, or before Easter.
promise-read-back = You promise: { $text }
promise-read-back-day = By when: { $day }
promise-read-back-ask = Is that right? If so, who will do it?
promise-named-unknown = I have not met the person named. Once it is kept, they can tap to take it on.
promise-for-nobody = This one is for you alone. To promise something to a group, type /promise in that group.
promise-kept = Promise { $number } is on the list: { $text }
promise-kept-day = The day is { $day }.
promise-kept-reminders-you = I will remind you in our own chat. I do so before the day, on it and after it.
promise-kept-reminders = I will remind whoever does it, in their own chat with me. I do so before the day, on it and after it.
promise-many = That is a lot to promise in one day. A few that are kept mean more than many that are not.
promise-many-theirs = That is a lot for one person in one day. A few that are kept mean more than many that are not.
promise-wanted = Nobody has this promise yet: “{ $text }”. The day is { $day }.
promise-wanted-who = Who takes this on? Tap below if you will.
promise-unreached = I can't remind whoever has this promise: “{ $text }”. Is it yours? Please tap below and press Start.
promise-group-gone = I can't write to the group any more, so it does not hear about this promise: “{ $text }”. Please tell them, or add me again.
promise-opened = Thank you. I can remind you here now.

promise-reply-here = Please reply to this message, so that I can see your words.
promise-left = All right, I left it as it was.
promise-gone = I do not know that promise any more. Type /promises to see those that are there.
promise-over = That promise is not open any more, so this can't be changed.
promise-kept-already = That promise is kept already. Type /promises to see it.
promise-taken-already = Somebody else was quicker, and has taken it on.
promise-not-yours = Somebody else is writing this promise. Type /promise to make your own.
promise-only-owner = Only the person who made this promise can answer that.
promise-only-managers = Only those who look after this promise can change it.
promise-nothing-typed = I could not see any words there. Please type them again.
promise-too-long = That has { $length } letters, and I can keep { $most }. Please send a shorter text.
promise-changed = This promise has changed since. It now stands at: { $state }.
promise-changed-words = I did not keep the words that you have just sent. Use a button below, and send them again.
promise-in-private = Please ask me that in our own chat, not in a group.

promise-card = { $number }. { $text }
promise-card-day = By: { $day }
promise-card-owner-you = Who: you
promise-card-owner-somebody = Who: somebody has taken it on
promise-card-owner-nobody = Who: nobody yet
promise-card-state = How it stands: { $state }
promise-card-measure = How we will know: { $words }
promise-card-changed = What came of it: { $words }
promise-dated = { $when }: { $what }
promise-dated-why = { $when }: { $what } “{ $words }”
promise-line-made = It was made.
promise-line-taken = Somebody took it on.
promise-line-reworded = The words were changed. Before:
promise-line-measured = How people will know:
promise-line-moved = It got a new day, { $day }.
promise-line-handed-over = It was handed back to the group.
promise-line-on-track = The owner said that it is on track.
promise-line-partly = The owner said that it is done in part.
promise-line-done = The owner said that it is done.
promise-line-cant = The owner said that it can't be done.
promise-line-withdrawn = It was taken back.
promise-line-confirmed = Those it was for said that it has reached them.
promise-line-partly-reached = Those it was for said that it has reached them in part.
promise-line-too-few = Too few people answered to say whether it has reached them.
promise-line-reopened = Those it was for said: not yet. It is open again.
promise-line-owner-left = The owner has left.
promise-state-draft = not finished
promise-state-open = open
promise-state-on-track = on track
promise-state-longer = needs longer
promise-state-partly = done in part
promise-state-done = done, says the owner
promise-state-cant = could not be done
promise-state-withdrawn = taken back
promise-state-confirmed = confirmed by those it was for
promise-state-reopened = open again
promise-owner-you = yours
promise-owner-somebody = taken on
promise-owner-nobody = nobody has it yet

promises-mine = Your promises
promises-asked = What you asked for
promises-all = All promises in your groups
promises-group = What was promised to this group
promises-none = There is nothing here yet. Type /promise to make one.
promises-none-yet = There is nothing to show yet.
promises-none-group = Nothing has been promised yet. Type /promise and what you promise.
promise-listed = { $number }. “{ $text }” By { $day }: { $state }, { $owner }.
promise-listed-over = { $number }. “{ $text }” By { $day }: { $state }.
promises-more = There are { $count } more. The table holds all of them.
promises-figure = { $made ->
    [one] Of { $made } promise, { $confirmed } is confirmed by those it was for.
   *[other] Of { $made } promises, those they were for have confirmed { $confirmed }.
}

promise-nudge-before = Coming up: { $number }. “{ $text }” It is for { $day }.
promise-nudge-on = The day has come: { $number }. “{ $text }” It is for { $day }.
promise-nudge-near = The day is nearly here: { $number }. “{ $text }” It is for { $day }.
promise-nudge-after = The day has gone by: { $number }. “{ $text }” It was for { $day }.
promise-nudge-ask = How does it stand? One tap is enough.
promise-nudge-many = You have { $count } promises to look at.
promise-nudge-choose = Tap a number to say how it stands.
promise-overdue = I asked, and heard nothing about this. You look after it, so I tell you once.
promise-overdue-line = { $number }. “{ $text }” The day was { $day }.
promise-overdue-do = A kind word may help. Or give it a new day, or ask who else can do it.
promise-orphan-free = A promise has nobody any more: “{ $text }”. The day is { $day }. I have asked the group who takes it on.
promise-orphan-left = Whoever has this promise has left your group: “{ $text }”. The day is { $day }. You can leave it with them, or ask who else can do it.
promise-orphan-alone = A promise has nobody any more: “{ $text }”. The day is { $day }. Can you take it on? If not, take it back and say why.
promise-orphan-silent = I can't reach the person who has this promise: “{ $text }”. The day is { $day }.

promise-on-track = Good to hear. Still on track: { $text }
promise-on-track-until = I will leave you in peace about it. You hear from me again after { $day }.
promise-let-go = All right. I ask who else can do it: { $text }
promise-taken = You have taken this on: { $text }
promise-done-which = Done: { $text }
promise-done-ask = What is different now for people? A line or two is enough. Please name nobody.
promise-partly-ask = What is different now for people, and what is still to come? Please name nobody.
promise-cant-ask = Why can't it be done? People would rather hear why than nothing. Please name nobody.
promise-reported-done = Thank you. That is kept with its date.
promise-reported-partly = Thank you. That part is kept with its date. You can set a day for the rest.
promise-reported-cant = Thank you for saying so. That is kept with its date.
promise-reported-told = I tell those it was for now.
promise-reported-nobody = Nobody else is told, as it was for you alone.
promise-longer-ask = Until when do you need? The promise: { $text }
promise-move-ask = Which new day do you give it? The promise: { $text }
promise-new-day = The new day: { $day }.
promise-new-day-which = It is for: { $text }
promise-why-longer = Why does it need longer? A line is enough. It will stand in the list.
promise-why-move = Why does it get a new day? A line is enough. It will stand in the list.
promise-moved = It has a new day: { $text }
promise-reword-ask = How should it read? Now it says: { $text }
promise-reworded = It reads like this now: { $text }
promise-measure-ask = How will people know that it is kept? Type one thing that they will see.
promise-measured = Kept. Now everyone can tell when this is true: { $text }
promise-withdraw-ask = Why do you take it back? The group will read the reason. The promise: { $text }
promise-withdrawn = It is taken back, with your reason: { $text }

promise-outcome-done = Done: promise { $number }
promise-outcome-partly = Done in part: promise { $number }
promise-outcome-cant = Could not be done: promise { $number }
promise-outcome-withdrawn = Taken back: promise { $number }
promise-told-said = You said: { $said }
promise-told-promised = We promised: { $text }
promise-came-done = What is different now: { $words }
promise-came-partly = What is different now, and what is still to come: { $words }
promise-came-cant = We could not, because: { $words }
promise-came-withdrawn = The reason: { $words }

promise-ask = Has this change reached you?
promise-ask-secretly = Nobody sees who taps what, and only one word will be told in two weeks. You can change your tap until then.
promise-ask-openly = Your group is small, so your answer is seen: it is not secret. If two of you say yes, it counts as confirmed. One “not yet” opens it again.
promise-tally = Answers so far: { $said }
promise-tally-yes = It reached me: { $count }
promise-tally-partly = Partly: { $count }
promise-tally-not-yet = Not yet: { $count }
promise-tally-next = { $more ->
    [one] One more yes confirms it. One “not yet” opens it again.
   *[other] { $more } who say yes confirm it. One “not yet” opens it again.
}
promise-asking-now = I ask those it was for now.
promise-asked-already = They have been asked already, or it is not done yet.
promise-tap-kept = Kept in secret. You can change it for two weeks.
promise-tap-open = Thank you. That is kept, and can be seen. You can change it for now.
promise-answered-already = This has been decided already. Type /promises to see it.
promise-not-yours-to-say = That is for those it was promised to. Whoever made it or leads here can't say it for them.
promise-word-confirmed = Confirmed: it has reached those it was for.
promise-word-partly = It has reached some of those it was for.
promise-word-reopened = It has not reached people yet. The promise is open again.
promise-word-too-few = Too few people answered to tell whether it has reached them.

promise-lead-in-group = Type /lead in the group that it is about.
promise-lead-ask = Who should hear when a promise here is late? Tap below if it is you. All can see who taps.
promise-lead-kept = Thank you. You will hear of late promises here, once for each, and see all open ones each week.
promise-lead-refused = This group has somebody for that. They can type /lead to hand it on.
promise-away = I count the bank holidays of { $nation }. Where do you work? I send no reminders on days off.
promise-day-off = Day off: { $day }
promise-away-how = To add days off, type them after the command. Try: /away 24 December to 2 January
promise-away-kept = Kept. No reminders from { $first } to { $last }.
promise-away-order = The last day comes before the first, or there are more than 90 days. Please type them again.
promise-nation-kept = Kept. I count the bank holidays of { $nation } now.
promise-muted = Done. You now hear from me only about what you promised or asked for. Type /mute again to hear the rest.
promise-unmuted = Done. You hear everything from me again, such as the weekly list.
nation-england-and-wales = England and Wales
nation-scotland = Scotland
nation-northern-ireland = Northern Ireland

promise-digest = This week: { $open } open, { $late } late
promise-digest-figure = Of all promises here, { $share } per cent are confirmed by those they were for.

mydata-promises = Promises that are yours: { $count }
mydata-promises-asked = Promises that you wrote down or asked for: { $count }
mydata-keeps-groups = Groups that you look after: { $count }
mydata-days-off = Days off that you told me: { $count }
mydata-muted = You asked for fewer messages.
forget-promises = Your promises stay with the group, and no name is on them. The group is asked who takes them on.

button-promise-leave = Leave it
button-promise-soon-7 = In a week
button-promise-soon-14 = In two weeks
button-promise-soon-30 = In a month
button-promise-keep-named = Yes, the person named
button-promise-keep-myself = Yes, and I will do it
button-promise-keep-other = Yes, somebody else will
button-promise-again = Another day
button-promise-measure = How will we know?
button-promise-take = I take it on
button-promise-remind = Remind me in our chat
button-promise-open = Open our chat
button-promise-open-chat = Open our chat
button-promise-done = Done
button-promise-track = On track
button-promise-longer = Needs longer
button-promise-rest = Set a day for the rest
button-promise-partly = Partly
button-promise-cant = Can't do
button-promise-not-mine = Not mine
button-promise-move = New day
button-promise-reword = Other words
button-promise-hand-over = Hand it over
button-promise-withdraw = Take it back
button-promise-ask-now = Ask people now
button-promise-day-yes = Yes, that day
button-promise-day-no = Another day
button-promise-no-reason = No reason to give
promise-number-label = { $number }
button-promise-reached-yes = It reached me
button-promise-reached-partly = Partly
button-promise-reached-not-yet = Not yet
button-promise-lead = I will hear of them
button-promises-page = Picture
button-promises-figure = How are we doing?
button-promises-ics = For my calendar
button-promises-csv = Table
button-promises-view-0 = Mine
button-promises-view-1 = Asked by me
button-promises-view-2 = Everyone's

register-title = What was promised, and what came of it
register-section-confirmed = It has reached people: they say so themselves
register-section-done = Done, says the owner
register-section-open = Still to come
register-section-cant = We could not, or took it back
register-made = { $count ->
    [one] { $count } promise was made.
   *[other] { $count } promises were made.
}
register-answered = Answered: { $count }, which is { $share }%.
register-confirmed-share = Confirmed by those they were for: { $count }, which is { $share }%.
register-days = Days to an answer, in the middle case: { $days }.
register-column-number = Number
register-column-text = Promise
register-column-by = By
register-column-state = How it stands
register-column-changed = What came of it
