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
safety-older =
    For harm to an older person:
    Call Hourglass free on { $hourglass }.
safety-domestic =
    If it is a partner or family member:
    In England, call free: { $england }.
    In Wales, call free: { $wales }.
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
