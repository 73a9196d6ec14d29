# Promises in easy read, where the standard text is long: one point a line.

promise-what =
    What do you promise?
    Please type it in your own words.
promise-what-how =
    You can add the day.
    Try: a ramp by the end of next month.
promise-registered =
    { $count ->
        [one] One promise is in the register now.
       *[other] { $count } promises are in the register now.
    }
    I remind those who made a promise.
promise-again =
    You are planning again.
    This was promised here before.
    It is still open.
promise-meets =
    Your group looks at its plan today.
    This was promised here.
    It is still open.
promise-when =
    By when?
    The promise: { $text }
promise-when-how =
    Type a day as you would say it.
    Try: next Friday.
    Or try: in two weeks.
promise-read-back-ask =
    Is that right?
    If so, who will do it?
promise-named-unknown =
    I have not met the person named.
    They can tap later to take it on.
promise-for-nobody =
    This one is for you alone.
    Do you want to promise something to a group?
    Then type /promise in that group.
promise-kept-reminders-you =
    I will remind you in our own chat.
    I do so before the day, on it and after it.
promise-kept-reminders =
    I will remind whoever does it.
    I do so in their own chat with me.
    I do so before the day, on it and after it.
promise-many =
    That is a lot to promise in one day.
    A few kept promises mean more.
promise-many-theirs =
    That is a lot for one person in one day.
    A few kept promises mean more.
promise-wanted =
    Nobody has this promise yet: “{ $text }”.
    The day is { $day }.
promise-wanted-who =
    Who takes this on?
    Tap below if you will.
promise-unreached =
    I can't remind whoever has this promise: “{ $text }”.
    Is it yours?
    Please tap below.
    Then press Start.
promise-group-gone =
    I can't write to the group any more.
    It does not hear about this: “{ $text }”.
    Please tell them.
    Or add me again.
promise-opened =
    Thank you.
    I can remind you here now.
promise-gone =
    I do not know that promise any more.
    Type /promises to see those that are there.
promise-kept-already =
    That promise is kept already.
    Type /promises to see it.
promise-not-yours =
    Somebody else is writing this promise.
    Type /promise to make your own.
promise-nothing-typed =
    I could not see any words there.
    Please type them again.
promise-too-long =
    That has { $length } letters.
    I can keep { $most }.
    Please send a shorter text.
promise-changed =
    This promise has changed since.
    It now stands at: { $state }.
promise-changed-words =
    I did not keep the words you just sent.
    Use a button below.
    Then send them again.
promise-line-reworded = The words were changed, and said before:
promise-line-reopened = Those it was for said not yet, so it is open again.
promises-none =
    There is nothing here yet.
    Type /promise to make one.
promises-none-group =
    Nothing has been promised yet.
    Type /promise and what you promise.
promises-more =
    There are { $count } more.
    The table holds all of them.
promise-nudge-before =
    Coming up: promise { $number }
    “{ $text }”
    It is for { $day }.
promise-nudge-on =
    The day has come: promise { $number }
    “{ $text }”
    It is for { $day }.
promise-nudge-near =
    The day is nearly here: promise { $number }
    “{ $text }”
    It is for { $day }.
promise-nudge-after =
    The day has gone by: promise { $number }
    “{ $text }”
    It was for { $day }.
promise-nudge-ask =
    How does it stand?
    One tap is enough.
promise-overdue =
    I asked the person who has this.
    I heard nothing.
    You look after it.
    So I tell you, once.
promise-overdue-do =
    A kind word may help.
    You can give it a new day.
    You can ask who else can do it.
promise-orphan-free =
    A promise has nobody any more: “{ $text }”.
    The day is { $day }.
    I have asked the group who takes it on.
promise-orphan-left =
    Whoever has this promise has left your group: “{ $text }”.
    The day is { $day }.
    You can leave it with them.
    You can ask who else can do it.
promise-orphan-alone =
    A promise has nobody any more: “{ $text }”.
    The day is { $day }.
    Can you take it on?
    If not, take it back and say why.
promise-orphan-silent =
    I can't reach the person who has this promise: “{ $text }”.
    The day is { $day }.
promise-on-track =
    Good to hear.
    Still on track: { $text }
promise-on-track-until =
    I will leave you in peace about it.
    You hear from me again after { $day }.
promise-let-go =
    All right.
    I ask who else can do it: { $text }
promise-done-ask =
    What is different now for people?
    A line or two is enough.
    Please name nobody.
promise-partly-ask =
    What is different now for people?
    What is still to come?
    Please name nobody.
promise-cant-ask =
    Why can't it be done?
    People would rather hear why than nothing.
    Please name nobody.
promise-reported-done =
    Thank you.
    That is kept with its date.
promise-reported-partly =
    Thank you.
    That part is kept with its date.
    You can set a day for the rest.
promise-reported-cant =
    Thank you for saying so.
    That is kept with its date.
promise-move-ask =
    Which new day do you give it?
    The promise: { $text }
promise-longer-ask =
    Until when do you need?
    The promise: { $text }
promise-why-move =
    Why does it get a new day?
    A line is enough.
    It will stand in the list.
promise-why-longer =
    Why does it need longer?
    A line is enough.
    It will stand in the list.
promise-reword-ask =
    How should it read?
    Now it says: { $text }
promise-measure-ask =
    How will people know that it is kept?
    Type one thing that they will see.
promise-measured =
    Kept.
    Now all can tell when this is true: { $text }
promise-withdraw-ask =
    Why do you take it back?
    The group will read the reason.
    The promise: { $text }
promise-ask-secretly =
    Nobody sees who taps what.
    Only one word will be told, in two weeks.
    You can change your tap until then.
promise-ask-openly =
    Your group is small.
    So your answer is seen.
    It is not secret.
    Two people who say yes are enough.
    Then it counts as confirmed.
    One “not yet” opens it again.
promise-tap-kept =
    Kept in secret.
    You can change it for two weeks.
promise-tap-open =
    Thank you.
    That is kept, and can be seen.
    You can change it for now.
promise-answered-already =
    This has been decided already.
    Type /promises to see it.
promise-not-yours-to-say =
    That is for those it was promised to.
    Whoever made it can't say it for them.
    Nor can whoever leads here.
promise-word-reopened =
    It has not reached people yet.
    The promise is open again.
promise-lead-ask =
    Who should hear when a promise here is late?
    Tap below if it is you.
    All can see who taps.
promise-lead-kept =
    Thank you.
    You will hear of late promises here.
    You hear once for each.
    Each week you see all that are open.
promise-lead-refused =
    This group has somebody for that.
    They can type /lead to hand it on.
promise-away =
    I count the bank holidays of { $nation }.
    Where do you work?
    I send no reminders on days off.
promise-away-how =
    To add days off, type them after the command.
    Try: /away 24 December to 2 January
promise-away-kept =
    Kept.
    No reminders from { $first } to { $last }.
promise-away-order =
    I can't take those days.
    The last day may come before the first.
    Or there are more than 90 days.
    Please type them again.
promise-nation-kept =
    Kept.
    I count the bank holidays of { $nation } now.
promise-muted =
    Done.
    You now hear less from me.
    I still write about what you promised.
    I still write about what you asked for.
    Type /mute again to hear the rest.
promise-unmuted =
    Done.
    You hear everything from me again.
    That includes the weekly list.
promise-digest-figure = { $share } per cent are confirmed by those they were for.
forget-promises =
    Your promises stay with the group.
    No name is on them.
    The group is asked who takes them on.
