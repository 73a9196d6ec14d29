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
safety-older = To talk about harm to an older person, call Hourglass free on { $hourglass }.
safety-domestic =
    If it is a partner or family member, you can call a free helpline. In England: { $england }. In Wales: { $wales }.
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
