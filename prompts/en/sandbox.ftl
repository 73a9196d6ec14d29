# The page of `hearback try`. Keys are read as sandbox-<name>; none of this is said by the bot.

sandbox-title = Try Hearback
sandbox-name = Hearback
sandbox-tagline = Try it here. Nothing leaves this computer.
sandbox-skip = Go to the phones

sandbox-bot-starting = Hearback is starting. You can write now.
sandbox-bot-ready = Hearback is ready
sandbox-bot-stopped = Hearback has stopped. Press Start again.
sandbox-bot-lost = This page has lost touch. Trying again.
sandbox-bot-stopped-here =
    The bot has stopped by itself. This is the last that it said:
    { $log }
sandbox-serving = Hearback can be tried at { $address } (end with Ctrl+C).
sandbox-port-taken = Port { $port } is in use. Choose another one with --port, or leave --port out.

sandbox-clock = Clock
sandbox-clock-now = It is now
sandbox-clock-hour = +1 hour
sandbox-clock-day = +1 day
sandbox-clock-week = +1 week
sandbox-clock-moved = The clock was moved.

sandbox-reset = Start again
sandbox-reset-title = Start again?
sandbox-reset-what = All messages here go, and the clock goes back.
sandbox-reset-yes = Yes, start again
sandbox-reset-no = Keep this

sandbox-phones = Phones
sandbox-person-carer = Mair
sandbox-person-worker = Sam
sandbox-person-lead = Priya
sandbox-person-resident = Gwen
sandbox-person-tenant = Tariq
sandbox-person-brother = Joe
sandbox-group-name = Garden project
sandbox-role-carer = Unpaid carer
sandbox-role-worker = Frontline worker
sandbox-role-lead = Lead
sandbox-role-resident = Draws on care
sandbox-role-tenant = Draws on care
sandbox-role-brother = Family
sandbox-role-group = Group chat
sandbox-phone-carer = { sandbox-person-carer }
sandbox-phone-worker = { sandbox-person-worker }
sandbox-phone-lead = { sandbox-person-lead }
sandbox-phone-resident = { sandbox-person-resident }
sandbox-phone-tenant = { sandbox-person-tenant }
sandbox-phone-brother = { sandbox-person-brother }
sandbox-phone-group = { sandbox-group-name }
sandbox-unread = new

sandbox-language = Language
sandbox-writer = Write as
sandbox-messages-carer = Messages between { sandbox-person-carer } and Hearback
sandbox-messages-worker = Messages between { sandbox-person-worker } and Hearback
sandbox-messages-lead = Messages between { sandbox-person-lead } and Hearback
sandbox-messages-resident = Messages between { sandbox-person-resident } and Hearback
sandbox-messages-tenant = Messages between { sandbox-person-tenant } and Hearback
sandbox-messages-brother = Messages between { sandbox-person-brother } and Hearback
sandbox-messages-group = Messages in the group { sandbox-group-name }

sandbox-about = Ask me how to change social care together with the people who use it.
sandbox-begin = Start
sandbox-try = Or ask one of these
sandbox-try-group = Plan together, or ask the bot
sandbox-try-carer-1 = Will I be paid for my time?
sandbox-try-carer-2 = Will anything change because of what I say?
sandbox-try-worker-1 = How do I involve people early?
sandbox-try-worker-2 = How do I start when I have little time?
sandbox-try-lead-1 = What does good leadership look like?
sandbox-try-lead-2 = Do people see a difference?
sandbox-try-resident-1 = Does my experience count?
sandbox-try-resident-2 = What if I can't get to meetings?
sandbox-try-tenant-1 = Who decides in the end?
sandbox-try-tenant-2 = Why do people stop taking part?
sandbox-try-brother-1 = What do families want?
sandbox-try-brother-2 = How will I hear what happened?
sandbox-try-group-1 = /plan A garden for everyone
sandbox-try-group-2 = /ask How do we start with little time?

sandbox-you = You
sandbox-edited = edited
sandbox-reply = Reply
sandbox-edit = Edit
sandbox-replying = Reply to
sandbox-editing = Change your message
sandbox-cancel = Cancel
sandbox-close = Close
sandbox-pinned = Pinned
sandbox-typing = Hearback is writing
sandbox-picture = Picture, described in the words below it
sandbox-picture-bare = Picture without words
sandbox-voice = Voice note
sandbox-save = Save
sandbox-reacted = Reaction

sandbox-write = Message
sandbox-write-hint = Enter sends. Shift and Enter start a new line.
sandbox-send = Send
sandbox-commands = Commands
sandbox-no-commands = The bot has listed no commands.
sandbox-attach = Add a file
sandbox-attach-photo = Photo
sandbox-attach-document = File
sandbox-attach-voice = Voice note
sandbox-attach-record = Record your voice
sandbox-attach-stop = Stop and send
sandbox-failed = That did not work. Please try again.

sandbox-note-joined = { $who } brought in { $names }
sandbox-note-left = { $name } left
sandbox-note-pinned = { $who } pinned a message
sandbox-note-moved = The group has moved

sandbox-crowd = Eight more people answer
sandbox-crowd-none = Open a round first: type /round and a title on the lead's phone.
sandbox-crowd-done = { $count } more people have answered.
sandbox-crowd-person = Person { $number }
sandbox-crowd-says-1 = The lunches are cold by the time they reach us.
sandbox-crowd-says-2 = Nobody asked us before the menu was changed.
sandbox-crowd-says-3 = We were told about it after it was decided.
sandbox-crowd-says-4 = The food is better than last year, thank you.
sandbox-crowd-says-5 = I could not follow the papers. Plain words would help.
sandbox-crowd-says-6 = The meeting was at a time when I work.
sandbox-crowd-says-7 = It was good to be asked for once.
sandbox-crowd-says-8 = We never heard what came of the last survey.
