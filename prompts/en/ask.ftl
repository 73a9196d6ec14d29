# Asking: answers from the evidence.

nothing = {""}

ask-hello = Hello. I answer questions about working together as equals in care.
ask-how =
    Ask me in your own words. Put your question after /ask, or reply to one of my messages.
ask-text = { $text }
ask-point = { $text } { $marks }
ask-partly = I am not sure that this answers you. It is the closest I have.
ask-frame = This evidence is in English.
ask-correction = Not quite. { $text }
ask-correction-figure =
    Not quite. That figure is for another group. { $group }: { $right }. { $whose }: { $figure }.
ask-document = From the document { $document }{ $place }: “{ $text }”
ask-place-page = { ", " }page { $number }
ask-place-slide = { ", " }slide { $number }
ask-place-heading = { ", " }under “{ $heading }”
ask-passage = { $document }{ $place }
ask-differ = These do not say the same. Both are shown, each with where it comes from.
ask-evidence = The evidence
ask-evidence-line = [{ $number }] { $publisher }, { $date }. { $who }{ $figures }{ $seen }
ask-figures = { " " }Figure: { $figures }.
ask-second-hand = { " " }Told by others; I have not read the report itself.
ask-next = What you can do next
ask-nearest-fact = The nearest thing I have is this.
ask-figure-not-held = I do not have that figure.
ask-not-in-evidence =
    The evidence I have does not answer that. I only know about working together on care: co-production, being heard, and hearing back.
ask-nearest = The nearest things I know about are below. Tap one, or ask in other words.
ask-other-words = Sorry about that. Ask again in other words, or tap what you meant.
ask-refused-empty = I could not find a question in that. Type it in your own words.
ask-refused-too-long = That is too long for me to read. Please ask in a few sentences.

ask-where-council = Your council can help with that. Look for adult social care on its website.
ask-where-gov_uk = You can look that up on gov.uk.
ask-where-nhs_111 = For health advice, call NHS 111 or go to 111.nhs.uk.
ask-where-gp = Your GP or pharmacist can help with that.
ask-where-citizens_advice = Citizens Advice can help with that, free of charge.
ask-where-carers_uk = Carers UK and your local carers centre can help with that.
ask-where-acas = Acas gives free advice on work and pay.
ask-where-cqc = In England, the Care Quality Commission (CQC) has information on that.
ask-where-ombudsman = The Local Government and Social Care Ombudsman can help with that in England.
ask-where-manager = Your manager is the best person to ask.

evidence-text = [{ $number }] { $text }
evidence-who = Who said it: { $who } It is { $kind }.
evidence-figure = { $value }: { $scale }. Asked or counted: { $population }.
evidence-source = Source: { $title }. { $publisher }, { $date }. Section: { $section }. { $url }
evidence-seen-summary = I read this on SCIE's web summary of the report.
evidence-seen-stored = I read this on a stored copy of that page.
evidence-seen-second-hand = This is second-hand. The page tells of a document that I have not read.
evidence-note = Take care: { $note }

group-all = All groups.
group-lived_experience = People with lived experience.
group-family_friends = Family and friends.
group-professionals = People whose job is in care, from care workers to leaders.
group-care_workers = Care workers.
group-carers = Unpaid carers.
group-leaders = Leaders.
group-none = General advice.
group-several = Several groups.

kind-finding = a finding
kind-barrier = a barrier
kind-enabler = something that helps
kind-recommendation = a recommendation
kind-practice = good practice
kind-definition = a meaning of a word
kind-figure = a figure

state-answered = answered
state-partly = closest shown
state-not_in_evidence = not in the evidence
state-figure_not_held = figure not held

button-evidence = Show me the evidence
button-compare = How do groups differ?
button-not-meant = Not what I meant
button-passage = Read more of the document

topic-access = Making it easy to join in
topic-anonymity = Staying anonymous
topic-barriers = What gets in the way
topic-carers = Unpaid carers taking part
topic-culture = The culture at work
topic-definition = What co-production means
topic-diversity = Hearing from different people
topic-early-start = Involving people early
topic-easy-read = Easy Read and plain words
topic-facilitation = Running a group well
topic-follow-up = Hearing back
topic-framework = A way to plan the work
topic-frontline = Frontline staff
topic-honesty = Being open about limits
topic-impact = Has it made things better?
topic-ladder = The ladder of taking part
topic-law = Law and inspectors
topic-leaders = What leaders can do
topic-money = Money
topic-payment = Paying people
topic-power = Sharing power
topic-principles = The principles
topic-report = The reports
topic-review = Checking how it went
topic-reward = Valuing people's time
topic-safeguarding = Keeping people safe
topic-safety = Telling your own story
topic-speaking-up = Speaking up
topic-survey = The surveys
topic-time = Finding the time
topic-training = Training
topic-trust = Trust
topic-what-works = What makes it work
topic-why = Why do it?

# While a language model is still writing.
ask-growing = There is a little more to come.
