# Easy read: short sentences, one point a line. A text that is not here is short enough in English.

ask-hello = Hello.
    Ask me about working together in care.
ask-how =
    Ask me in your own words.
    Put your question after /ask.
    Or reply to one of my messages.
ask-partly =
    I am not sure that this answers you.
    It is the closest I have.
ask-correction =
    Not quite.
    { $text }
ask-correction-figure =
    Not quite.
    { $figure } is for { $whose }.
    For { $group } it is { $right }.
ask-evidence-line = [{ $number }] { $publisher }, { $date }.
    { $who }{ $figures }{ $seen }
ask-figures = { "\u000A" }Figure: { $figures }.
ask-second-hand =
    { "\u000A" }Other people told us this.
    I have not read the report itself.
ask-not-in-evidence =
    I can't answer that.
    It is not in the evidence I have.
    I know about these things:
    • co-production, which means working as equals on care
    • being heard
    • hearing back about what you said
ask-nearest =
    Here is what I know that is near it.
    Tap one.
    Or ask in other words.
ask-other-words =
    Sorry about that.
    Please ask again in other words.
    Or tap what you meant.
ask-refused-empty =
    I could not find a question there.
    Please type it in your own words.
ask-refused-too-long =
    That is too long for me.
    Please ask in a few short lines.

ask-where-council =
    Your council can help with that.
    Go to its website.
    Look for adult social care.
ask-where-cqc =
    The Care Quality Commission (CQC) knows about that.
    It works in England.
ask-where-ombudsman =
    An ombudsman looks into complaints.
    This one can help in England:
    Local Government and Social Care Ombudsman.

evidence-who =
    Who said it: { $who }
    It is { $kind }.
evidence-figure =
    { $value }: { $scale }.
    Who was asked or counted: { $population }.
evidence-source =
    Source: { $title }.
    { $publisher }, { $date }.
    Section: { $section }.
    { $url }
evidence-seen-second-hand =
    This is second-hand.
    The page tells of a paper.
    I have not read that paper.

group-professionals =
    People who work in care.
    Some are care workers and some are leaders.
