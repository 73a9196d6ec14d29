# Easy read: one point a line, at most twelve words a sentence.

safety-thanks =
    Thank you for telling me.
    If anyone is in danger now, call { $emergency }.
safety-medical =
    If someone is very ill or hurt, call { $emergency } now.
    They will tell you what to do.
safety-local =
    You can ring { $name } on { $phone }.
    Ask for help to keep someone safe.
    You can also ring the police on { $police }.
safety-council =
    You can ring the local council.
    Ask for the team that keeps adults safe.
    You can also ring the police on { $police }.
safety-talk =
    You can talk to someone free, day or night.
    Call Samaritans on { $samaritans }.
    Or text { $keyword } to { $shout }.
safety-nhs =
    In England, call { $england } and choose mental health.
    In Wales, call { $wales } and press 2.
    In Scotland, call { $scotland }.
    In Northern Ireland, call { $ni }.
safety-older =
    For harm to an older person:
    Call Hourglass free on { $hourglass }.
safety-domestic =
    If it is a partner or family member:
    In England, call free: { $england }.
    In Wales, call free: { $wales }.
    In Scotland, call free: { $scotland }.
    In Northern Ireland, call free: { $ni }.
safety-children =
    Children can call Childline free on { $childline }.
    If you fear for a child:
    Call the NSPCC on { $nspcc }.
safety-machine =
    I am a machine.
    I can't report this.
    I can't call anyone for you.
    Nobody has been told.
safety-help-opening =
    If anyone is in danger now, call { $emergency }.
    Here are people you can talk to.
safety-group =
    Not safe, or afraid for someone?
    There is help.
    In danger now, call { $emergency }.
    You can also talk to me alone.
button-safety-private = Get help in private
button-safety-more = Show more numbers

safety-before-sending =
    I can send your words to the safeguarding lead.
    I do not send your name.
    But your words may show who you are.
    Send them?
safety-sent =
    I sent your words to the inbox of the safeguarding lead.
    I did not send your name.
    I can't tell when they will be read.
safety-not-sent =
    I could not send your words.
    As far as I know, nobody has got them.
    You can try again, or call:
safety-no-words =
    I can't see your words any more.
    I sent nothing.
    You can write them again, or call:
safety-deleted =
    I took your message and mine out of this chat.
    I kept nothing.
    If you still see them, you can delete them yourself.
    You can get help at any time: /help
