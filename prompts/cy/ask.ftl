# Gofyn: atebion o'r dystiolaeth.

nothing = {""}

ask-hello = Helo. Rwy'n ateb cwestiynau am gydweithio fel pobl gyfartal ym maes gofal.
ask-how =
    Gofynnwch i mi yn eich geiriau eich hun. Rhowch eich cwestiwn ar ôl /ask, neu atebwch un o fy negeseuon.
ask-text = { $text }
ask-point = { $text } { $marks }
ask-partly = Dydw i ddim yn siŵr bod hyn yn ateb eich cwestiwn. Dyma'r peth agosaf sydd gen i.
ask-frame = Mae'r dystiolaeth hon yn Saesneg.
ask-correction = Ddim yn union. { $text }
ask-correction-figure =
    Ddim yn union. Ffigur grŵp arall yw hwnnw. { $group }: { $right }. { $whose }: { $figure }.
ask-document = O'r ddogfen { $document }{ $place }: “{ $text }”
ask-place-page = { ", " }tudalen { $number }
ask-place-slide = { ", " }sleid { $number }
ask-place-heading = { ", " }o dan “{ $heading }”
ask-passage = { $document }{ $place }
ask-differ = Nid yw'r rhain yn dweud yr un peth. Mae'r ddau i'w gweld, pob un gyda'i ffynhonnell.
ask-evidence = Y dystiolaeth
ask-evidence-line = [{ $number }] { $publisher }, { $date }. { $who }{ $figures }{ $seen }
ask-figures = { " " }Ffigur: { $figures }.
ask-second-hand = { " " }Eraill sy'n dweud hyn; dydw i ddim wedi darllen yr adroddiad ei hun.
ask-next = Beth allwch chi ei wneud nesaf
ask-nearest-fact = Dyma'r peth agosaf sydd gen i.
ask-figure-not-held = Nid yw'r ffigur hwnnw gen i.
ask-not-in-evidence =
    Nid yw'r dystiolaeth sydd gen i yn ateb hynny. Dim ond am gydweithio ar ofal y gwn i: cyd-gynhyrchu, cael eich clywed, a chael clywed yn ôl.
ask-nearest = Mae'r pethau agosaf y gwn i amdanyn nhw isod. Tapiwch un, neu gofynnwch mewn geiriau eraill.
ask-other-words = Mae'n ddrwg gen i am hynny. Gofynnwch eto mewn geiriau eraill, neu tapiwch yr hyn roeddech chi'n ei olygu.
ask-refused-empty = Ni allwn weld cwestiwn yn hynny. Teipiwch ef yn eich geiriau eich hun.
ask-refused-too-long = Mae hynny'n rhy hir i mi ei ddarllen. Gofynnwch mewn ychydig frawddegau, os gwelwch yn dda.

ask-where-council = Gall eich cyngor helpu gyda hynny. Chwiliwch am ofal cymdeithasol i oedolion ar ei wefan.
ask-where-gov_uk = Gallwch ddod o hyd i hynny ar gov.uk.
ask-where-nhs_111 = I gael cyngor iechyd, ffoniwch GIG 111 neu ewch i 111.nhs.uk. Yng Nghymru, ewch i 111.wales.nhs.uk.
ask-where-gp = Gall eich meddyg teulu neu eich fferyllydd helpu gyda hynny.
ask-where-citizens_advice = Gall Cyngor ar Bopeth helpu gyda hynny, yn rhad ac am ddim.
ask-where-carers_uk = Gall Carers UK a'ch canolfan gofalwyr leol helpu gyda hynny.
ask-where-acas = Mae Acas yn rhoi cyngor am ddim ar waith a chyflog.
ask-where-cqc = Yn Lloegr, mae gan y Comisiwn Ansawdd Gofal (CQC) wybodaeth am hynny.
ask-where-ombudsman = Gall yr Ombwdsmon Llywodraeth Leol a Gofal Cymdeithasol helpu gyda hynny yn Lloegr.
ask-where-manager = Eich rheolwr yw'r person gorau i'w holi.

evidence-text = [{ $number }] { $text }
evidence-who = Pwy ddywedodd hyn: { $who } Math o dystiolaeth: { $kind }.
evidence-figure = { $value }: { $scale }. Pwy gafodd eu holi neu eu cyfrif: { $population }.
evidence-source = Ffynhonnell: { $title }. { $publisher }, { $date }. Adran: { $section }. { $url }
evidence-seen-summary = Darllenais hyn yng nghrynodeb SCIE o'r adroddiad ar y we.
evidence-seen-stored = Darllenais hyn mewn copi o'r dudalen honno a gafodd ei gadw.
evidence-seen-second-hand = Ail-law yw hyn. Mae'r dudalen yn sôn am ddogfen nad ydw i wedi'i darllen.
evidence-note = Cofiwch: { $note }

group-all = Pob grŵp.
group-lived_experience = Pobl â phrofiad bywyd.
group-family_friends = Teulu a ffrindiau.
group-professionals = Pobl sy'n gweithio ym maes gofal, o weithwyr gofal i arweinwyr.
group-care_workers = Gweithwyr gofal.
group-carers = Gofalwyr di-dâl.
group-leaders = Arweinwyr.
group-none = Cyngor cyffredinol.
group-several = Sawl grŵp.

kind-finding = canfyddiad
kind-barrier = rhwystr
kind-enabler = rhywbeth sy'n helpu
kind-recommendation = argymhelliad
kind-practice = arfer da
kind-definition = ystyr gair
kind-figure = ffigur

state-answered = wedi'i ateb
state-partly = y peth agosaf wedi'i ddangos
state-not_in_evidence = ddim yn y dystiolaeth
state-figure_not_held = dim ffigur ar gael

button-evidence = Dangos y dystiolaeth
button-compare = Sut mae'r grwpiau'n wahanol?
button-not-meant = Nid dyna roeddwn i'n ei olygu
button-passage = Darllen mwy o'r ddogfen

topic-access = Ei gwneud yn hawdd cymryd rhan
topic-anonymity = Aros yn ddienw
topic-barriers = Beth sy'n rhwystro
topic-carers = Gofalwyr di-dâl yn cymryd rhan
topic-culture = Y diwylliant yn y gwaith
topic-definition = Beth yw cyd-gynhyrchu
topic-diversity = Clywed gan wahanol bobl
topic-early-start = Cynnwys pobl yn gynnar
topic-easy-read = Hawdd ei Ddeall a geiriau syml
topic-facilitation = Arwain grŵp yn dda
topic-follow-up = Cael clywed yn ôl
topic-framework = Ffordd o gynllunio'r gwaith
topic-frontline = Staff rheng flaen
topic-honesty = Bod yn agored am y terfynau
topic-impact = A yw pethau wedi gwella?
topic-ladder = Grisiau cymryd rhan
topic-law = Y gyfraith ac arolygwyr
topic-leaders = Beth all arweinwyr ei wneud
topic-money = Arian
topic-payment = Talu pobl
topic-power = Rhannu grym
topic-principles = Yr egwyddorion
topic-report = Yr adroddiadau
topic-review = Edrych yn ôl ar sut yr aeth
topic-reward = Gwerthfawrogi amser pobl
topic-safeguarding = Cadw pobl yn ddiogel
topic-safety = Adrodd eich stori eich hun
topic-speaking-up = Codi llais
topic-survey = Yr arolygon
topic-time = Dod o hyd i amser
topic-training = Hyfforddiant
topic-trust = Ymddiriedaeth
topic-what-works = Beth sy'n gwneud iddo weithio
topic-why = Pam ei wneud?

# While a language model is still writing.
ask-growing = Mae ychydig mwy i ddod.
