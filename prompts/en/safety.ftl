# What the bot says when a message may be urgent. Calm and short; nothing here may say that anyone was told,
# promise to keep a secret, or ask who or where.

safety-thanks = Thank you for telling me. If anyone is in danger now, call { $emergency }.
safety-medical = If someone is badly hurt or very ill, call { $emergency } now. They will tell you what to do.
safety-local = You can ring { $name } on { $phone } and ask for help to keep someone safe. You can also ring the police on { $police }.
safety-council =
    You can ring the local council and ask for the team that keeps adults safe. You can also ring the police on { $police }.
safety-talk = To talk at any time, free: call Samaritans on { $samaritans }, or text { $keyword } to { $shout }.
safety-nhs =
    In England you can call { $england } and choose mental health. In Wales, call { $wales } and press 2.
    In Scotland, call { $scotland }. In Northern Ireland, call { $ni }.
safety-older = To talk about harm to an older person, call Hourglass free on { $hourglass }.
safety-domestic =
    If it is a partner or family member, you can call a free helpline. In England: { $england }. In Wales: { $wales }.
    In Scotland: { $scotland }. In Northern Ireland: { $ni }.
safety-children = A child or young person can call Childline free on { $childline }. If you fear for a child, call the NSPCC on { $nspcc }.
safety-machine =
    This is an automatic service. It can't report this or call anyone for you, and nobody has been told.
safety-help-opening = If anyone is in danger now, call { $emergency }. Here are people you can talk to.
safety-offer = Not safe, or worried about someone? /help
safety-group =
    If anyone here is not safe, or fears for someone, there is help. In danger now, call { $emergency }. You can also talk to me alone.

button-safety-help = Get help
button-safety-private = Get help in private
button-safety-more = Show more numbers

safety-before-sending =
    Your words would go to the safeguarding lead as you wrote them, without your name. They may still show who you are. Send them?
safety-sent =
    Your words were sent to the inbox of the safeguarding lead, without your name. I can't tell when they will be read.
safety-not-sent = Your words could not be sent. As far as I know, nobody has got them. You can try again, or call:
safety-no-words = I can't see your words any more, so I sent nothing. You can write them again, or call:
safety-deleted =
    I took your message and mine out of this chat, as far as I can. I kept nothing. If you still see them, you can delete them yourself.
    You can get help at any time: /help
safety-lead-opening =
    Someone chose to send you these words. I don't know who they are. I can't send them an answer. Please do what your own duty asks.
safety-lead-words = { $words }

button-safety-send = Send it to the safeguarding lead now
button-safety-send-now = Yes, send them now
button-safety-again = Try to send again
button-safety-back = No, go back
button-safety-delete = Delete my message
button-urgent-feedback = Keep it as feedback
button-urgent-dialogue = Use my words as I meant them
button-urgent-question = It was a question: look it up
