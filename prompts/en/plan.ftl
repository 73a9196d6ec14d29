# Planning: a group goes through a guide, and ends with a plan in its hands.

plan-text = { $text }
plan-and = { $first }, { $rest }

command-plan = Plan something together in a group

# Starting

plan-how-private = A plan is made together, so it starts in a group. Add me to your Telegram group first. Then type /plan there, with a title.
plan-how-group = For example: /plan Lunch at the day centre
plan-how-here = Type /plan and a title, and we start. For example: /plan Lunch at the day centre
plan-how-another = To start another one, type /plan and a new title.
plan-yours = Your plans
plan-open-ones = { $count ->
    [one] There is one open plan here. Tap it to work on it.
   *[other] There are { $count } open plans here. Tap the one to work on.
}
plan-begun = I have started the plan “{ $title }”. Its board stands in this chat, and I keep it up to date.
plan-begun-guide = We use the guide “{ $guide }”. { $about }
plan-begun-how = To add your words, reply to the board. Or tap the button there to add without your name.
plan-current = We work on “{ $title }” now.
plan-back-in = I am back, and nothing is lost. Here is the board of “{ $title }” again.
button-start-plan = Start a plan
button-plan-title = { $title }
button-plan-guide = Use: { $name }

# What can't be done, and what to do instead

plan-refused = { $reason }
plan-gone = I can't find that plan any more. Type /plan in the group to see what is there.
plan-no-guide = The guide “{ $guide }” is not there any more. Please tell whoever runs this bot.
plan-of-another-group = That plan belongs to another group. It can only be used there.
plan-not-member = I have not met you in that group yet. Tap “I am here” on the board there, then open this link again.
plan-not-in = You are not in this plan.
plan-no-title = A plan needs a title. For example: /plan Lunch at the day centre
plan-long-title = That title has { $length } characters. Please use { $limit } or fewer.
plan-empty-line = I found no words there. Please type what you want to add.
plan-long-line = That is { $length } characters long. Please say it in { $limit } or fewer, or send it in parts. Nothing is lost: your message is still there.
plan-step-full = This step holds { $limit } points, and that is the most. Please drop one first.
plan-line-gone = Those words are not in the plan any more.
plan-line-of-another = Only the person who said this can change it.
plan-taken-already = Somebody else has taken this on already.
plan-date-of-another = Only the person who takes this on, or a facilitator, can set the day.
plan-nothing-to-undo = There is nothing of yours to undo.
plan-is-done = This plan is finished. A facilitator can open it again.
plan-refused-lead = Only a facilitator of this plan can do that.
plan-lead-another = Somebody else has to tap this.
plan-not-silent = The facilitator is still here. Please ask them first.
plan-no-earlier-step = This is the first step.
plan-moved-already = The group is at “{ $name }” now. Please use the newest board.
plan-guide-late = Something has been said already, so the guide stays.
plan-offline-many = That is { $count } lines. Please send { $limit } or fewer at once.
plan-no-dates = There is no day in this plan yet.
plan-register-no-days = Give each promise a day first. Those without a day stay in the plan.
plan-register-these = { $count ->
    [one] This promise goes into the register
   *[other] These { $count } promises go into the register
}
plan-register-without-day = { $count ->
    [one] This one has no day yet, and stays in the plan
   *[other] These { $count } have no day yet, and stay in the plan
}
plan-register-nothing = All promises are in the list already, or nobody has taken one on.

# The board

plan-where = Step { $number } of { $count }: { $name }
plan-why = Why we ask: { $text } ({ $publisher }, { $date })
plan-example = For example: { $text }
plan-minutes = { $minutes ->
    [one] About one minute
   *[other] About { $minutes } minutes
}
plan-have = { $count ->
    [one] What we have: one point
   *[other] What we have: { $count } points
}
plan-earlier = { $count ->
    [one] One earlier point is under “Catch me up”.
   *[other] { $count } earlier points are under “Catch me up”.
}
plan-chosen = Our answer: { $text }
plan-line-numbered = { $number }. { $text }
plan-line-private = { $line } (someone in the group)
plan-line-drafted = { $line } (drafted by a machine)
plan-line-owned = { $line } (taken on by { $name })
plan-line-dated = { $line } (by { $day })
plan-line-decided = { $line } (decided)
plan-somebody = somebody in the group
plan-decided = This is what we have decided.
plan-consents = { $count ->
    [0] Nobody has said yet that they can live with it.
    [one] One person can live with it.
   *[other] { $count } people can live with it.
} { $objections ->
    [0] No objection.
    [one] One objection.
   *[other] { $objections } objections.
}
plan-objection = Objection: { $text }
plan-heard = Heard in this step: { $views }.
plan-not-heard = Not heard yet: { $views }. What would they say? Who could ask them?
plan-counted-view = { $view } ({ $count })
plan-view-lived_experience = people who draw on care
plan-view-carer = unpaid carers
plan-view-family = family or friends
plan-view-frontline = frontline workers
plan-view-leader = leaders
plan-view-other = others
plan-view-pool = smaller groups together
plan-missing = Still to come: { $needs }.
plan-needs-lines = { $count ->
    [one] one more point
   *[other] { $count } more points
}
plan-needs-views = { $count ->
    [one] one more view
   *[other] { $count } more views
}
plan-needs-owners = { $count ->
    [one] somebody to take one thing on
   *[other] somebody to take on { $count } things
}
plan-needs-dates = { $count ->
    [one] a day for one thing
   *[other] a day for { $count } things
}
plan-needs-choice = one tap on an answer
plan-needs-decision = a decision that a facilitator records
plan-enough = There is enough here to go on, when you are ready.
plan-board-who = Everyone can reply to this message to add something. A facilitator goes on to the next step.
plan-board-done = This plan is finished.
button-plan-add = Add
button-plan-private = Add without my name
button-plan-option = { $text }
button-plan-chosen = ✓ { $text }
button-plan-weigh = Tap what I think
button-plan-view = Say my view
button-plan-catch-up = Catch me up
button-plan-here = I am here
button-plan-undo = Undo mine
button-plan-back = Back
button-plan-next = Next step
button-plan-more = More
button-plan-take = Take on { $number }
button-plan-day = Day for { $number }
button-plan-consent = I can live with { $number }
button-plan-object = I object to { $number }
button-plan-record = Record wording { $number }

# Wordings that a machine drafts

plan-quoted = “{ $text }”
plan-rests-on = From what you said: { $said }
plan-drafted = A machine drafted these wordings.
plan-drafted-how = It used what your group said, with the names taken out. Please check each one. Nobody else sees a wording before you put it to the group.
plan-no-draft = I have no wordings that hold to what your group said. Reply to the board with your own, one in each message.
plan-draft-not-now = I can draft wordings while your group is at the decision.
plan-draft-old = Your group has said more since then. Please ask for new wordings.
plan-draft-there = That wording stands on the board already.
plan-draft-put = Your group can see it now: “{ $text }” It says that a machine drafted it. The group decides.
plan-paper-drafted = A machine drafted this wording from what the group said. People chose it.
button-plan-draft = Draft wordings for me
button-plan-put = Put { $number } to the group

# Adding, changing, dropping

plan-how-to-add = Reply to the board with your words. Or tap “Add without my name”.
plan-taken-down = Taken down under “{ $step }”: “{ $text }”
plan-taken-day = The day is { $day }.
plan-no-day-yet = I found no day in it. Tap “Change” to add one, such as 12 May.
plan-right = In the plan: “{ $text }”
plan-change-how = Now it says: “{ $text }” Type it as it should be.
plan-change-reply = Now it says: “{ $text }” Reply to this message with the words as they should be.
plan-dropped = I have taken that out.
plan-undone = Undone.
plan-notice-chosen = Our answer now: { $text }
plan-notice-here = Welcome. You can now use the private buttons too.
button-plan-right = Right
button-plan-change = Change
button-plan-drop = Take it out

# Leading

plan-notice-next = On to: { $name }
plan-notice-back = Back to: { $name }
plan-notice-left = You have stepped out. Your words stay, and you can come back at any time.
plan-more = What would you like to do? Everyone here can see this.
plan-more-member = You can step out of this plan. Your words stay, and you can come back.
plan-ask-share = Who would like to help lead “{ $title }”? Tap if you will.
plan-ask-hand-over = Who would like to lead “{ $title }” from now on? Tap if you will.
plan-leads-now = Thank you. The lead is settled.
plan-who-leads = Nobody leads “{ $title }” at the moment. Who will? Anyone can.
plan-stuck = “{ $title }” has been quiet for some days. We are at “{ $step }”. Is something missing, or shall we go on?
plan-offline-how = What was said in the meeting on “{ $step }”? Reply to this message, one point a line. Please leave names out.
plan-offline-taken = { $count ->
    [one] I have taken down one point under “{ $step }”.
   *[other] I have taken down { $count } points under “{ $step }”.
}
button-plan-offline = Type in what a meeting said
button-plan-offline-how = How to type it in
button-plan-share = Ask someone to lead with me
button-plan-hand-over = Hand over the lead
button-plan-leave = Step out of this plan
button-plan-so-far = Show the plan so far
button-plan-lead = I will lead
button-plan-take-over = I will lead

# The private chat

plan-private-where = { $title }: { $name }
plan-private-honest = Your words will stand as “someone in the group”. I show them with those of others: when { $batch } people have added something, or when the step ends. Please know: whoever runs this bot could find out who wrote them.
plan-private-type = Type your words now.
plan-private-kept = Kept under “{ $step }”: “{ $text }”
plan-private-waits = The group can't see it yet. I show it when { $batch } people have added something, or when the step ends.
plan-private-shown = The group can see it now, together with the words of others.
plan-view-ask = Which view do you bring to this plan?
plan-view-why = The board shows which views have been heard, and never who. Fewer than five are not counted. You need not say.
plan-view-kept = Thank you. The board will show that your view is heard, and not who you are.
plan-view-none-kept = That is fine. You can say it later if you like.
plan-caught-up = So far in “{ $title }”
plan-nothing-yet = Nothing has been said yet.
plan-and-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
button-plan-another = Add another

# What matters most

plan-weigh-where = Idea { $number } of { $count }
plan-weigh-all = You have been through all { $count } ideas. You can change your taps until the step closes.
plan-weigh-closed = There is nothing to tap at the moment.
plan-weigh-over = This step has closed, so that tap did not count. The result is in the group.
plan-reason-how = What is your concern? Type it here. I keep it without your name, apart from your taps. I show it when the step closes.
plan-reason-kept = Thank you. I have kept that without your name.
plan-reason-already = You have given a reason for this idea already. I can't find it again, so I can't change it.
plan-told-order = { $name }: our order
plan-told-how = First come the ideas that every view can support. One large group can't push an idea that another group is against.
plan-told-pooled = Views with fewer than five people are counted together.
plan-told-no-order = Too few people have tapped to show an order. It could show what one person thinks. You can go back and ask for more taps, or talk about it.
plan-told-parting = Views part on these. It is worth hearing why:
plan-told-reasons = Concerns that people have
plan-told-reason = { $idea }: “{ $words }”
plan-place = { $number }. { $text }
plan-parts = { $idea }: { $stands }
plan-parts-few = { $idea }: not all views agree
plan-stand-for = { $view } mostly support it
plan-stand-mixed = { $view } are divided
plan-stand-against = { $view } mostly have concerns
plan-partings-title = { $title }: where views part
plan-chart-for = mostly support
plan-chart-mixed = divided
plan-chart-against = mostly concerns
button-plan-tap-support = I support it
button-plan-tap-unsure = I am unsure
button-plan-tap-concern = I have a concern
button-plan-tapped = ✓ { $label }
button-plan-reason = Say why, without my name
button-plan-idea-before = Before
button-plan-idea-after = Next idea
button-plan-weigh-again = Go through them again
button-plan-weigh-on = Go on

# Deciding

plan-told-decision = We have decided: “{ $text }”
plan-told-private = Also said on “{ $step }”, by someone in the group:
plan-object-how = You object to: “{ $text }” Reply to this message with your reason. Or say it without your name.
plan-object-private = Why can't you live with this? “{ $text }” Type your reason.
plan-objected = I have put your objection under that wording.
plan-objected-private = Kept. I show it without your name, with those of others or when the step ends.
plan-notice-consent = You can live with this one. Tap again to take it back.
plan-notice-no-consent = Taken back.
button-plan-object-here = I will reply here

# Promises

plan-taken = You take this on: “{ $text }”
plan-day-how = By when? Reply to this message with a day, such as 12 May.
plan-day-read = “{ $text }” by { $day }. Is that right?
plan-day-kept = “{ $text }”: the day is { $day }.
plan-name-offer = If you like, the plan can say your name.
plan-name-how = What shall the plan call you for “{ $text }”? Reply to this message. Everyone will see it.
plan-name-kept = { $name } will do this: “{ $text }”
plan-notice-let-go = You have let it go. Somebody else can take it on.
button-plan-day-yes = Yes, that day
button-plan-other-day = Another day
button-plan-name = Put a name
button-plan-file-docx = Word file
button-plan-file-pdf = PDF
button-plan-file-ics = Dates for my calendar
button-plan-register = Keep track of the promises
button-plan-reopen = Open it again

# The watch

plan-matters = Why it matters: { $text } ({ $publisher }, { $date })
plan-flag-late = The design was finished before people came in. That happens often. Could some of it still be opened up? Ask what can really change, and tell people honestly.
plan-flag-no-decisions = We have not said what this group can decide. People may feel they are here for show. A line on what can really change would help.
plan-flag-no-access = There is nothing yet about access and support. Somebody may be shut out without us knowing. Shall we go back and ask what people need?
plan-flag-no-payment = There is nothing yet about time, travel and pay. Nobody should lose out by taking part. Shall we go back to it?
plan-flag-no-report-back = There is no day yet to tell people what came of this. Not hearing back is what people mind most. Could we set one?
plan-flag-one-view = Most of what stands here comes from one view. The others may have a lot to say. Who has been quiet, and how could we ask them?
plan-flag-alone = So far hardly anyone but the facilitator has agreed to this decision. Could more people say if they can live with it?

# The end, and the document

plan-summary = The plan: { $title }
plan-done-how = Well done, everyone. You can take the plan with you as a file.
plan-file-docx = { $title }: the whole plan as a Word file. It says the same as the plan in this chat.
plan-file-pdf = { $title }: the whole plan as a PDF. It says the same as the plan in this chat.
plan-file-ics = { $title }: the days of this plan, to open in your calendar.
plan-paper-about = Made together with the guide “{ $guide }”. Started on { $started }.
plan-paper-people-heading = Who made this plan
plan-paper-people = { $count ->
    [one] One person took part.
   *[other] { $count } people took part.
}
plan-paper-views = Views that were here: { $views }.
plan-column-what = What
plan-column-who = Who
plan-column-when = By when
plan-paper-open = still open
plan-paper-tasks = Who does what, and by when
plan-paper-wordings = Other wordings that we looked at:
plan-paper-objections = What people objected to:
plan-paper-evidence = The evidence behind our questions
plan-paper-source = { $text } [{ $publisher }: { $title }, { $date }]
plan-paper-day = { $title }: { $text }
plan-ready-heading = Are we ready?
plan-ready-caption = Signs of co-production that is more than show
plan-ready-what = What to look at
plan-ready-now = Now
plan-ready-yes = yes
plan-ready-not-yet = not yet
plan-ready-late = People came in before the design was finished
plan-ready-no-decisions = We know what we can decide
plan-ready-no-access = We have planned access and support
plan-ready-no-payment = We have planned time, travel and pay
plan-ready-no-report-back = There is a day to tell people what came of it
plan-ready-one-view = More than one view has been heard
plan-ready-alone = The group has decided, not one person

# One's own data

mydata-plans = Plans that you are in: { $count }. Words in them that I know are yours: { $words }. Things you took on: { $tasks }.
forget-plans = What you said in a plan stays there, as the group works with it. Nothing says any more that it was you.
