# Cynllunio: mae grŵp yn mynd drwy ganllaw, ac yn gorffen gyda chynllun yn ei law.

plan-text = { $text }
plan-and = { $first }, { $rest }

command-plan = Cynllunio rhywbeth gyda'ch gilydd mewn grŵp

# Dechrau

plan-how-private = Mae cynllun yn cael ei wneud gyda'n gilydd, felly mae'n dechrau mewn grŵp. Ychwanegwch fi at eich grŵp Telegram yn gyntaf. Yna teipiwch /plan yno, gyda theitl.
plan-how-group = Er enghraifft: /plan Cinio yn y ganolfan ddydd
plan-how-here = Teipiwch /plan a theitl, ac rydyn ni'n dechrau. Er enghraifft: /plan Cinio yn y ganolfan ddydd
plan-how-another = I ddechrau un arall, teipiwch /plan a theitl newydd.
plan-yours = Eich cynlluniau
plan-open-ones = { $count ->
    [one] Mae un cynllun agored yma. Tapiwch ef i weithio arno.
   *[other] Mae { $count } cynllun agored yma. Tapiwch yr un i weithio arno.
}
plan-begun = Rwyf wedi dechrau'r cynllun “{ $title }”. Mae ei fwrdd yn y sgwrs hon, ac rwy'n ei gadw'n gyfredol.
plan-begun-guide = Rydyn ni'n defnyddio'r canllaw “{ $guide }”. { $about }
plan-begun-how = I ychwanegu eich geiriau, atebwch y bwrdd. Neu tapiwch y botwm yno i ychwanegu heb eich enw.
plan-current = Rydyn ni'n gweithio ar “{ $title }” nawr.
plan-back-in = Rwyf yn ôl, a does dim wedi ei golli. Dyma fwrdd “{ $title }” eto.
button-start-plan = Dechrau cynllun
button-plan-title = { $title }
button-plan-guide = { $name }

# Beth na ellir ei wneud, a beth i'w wneud yn lle hynny

plan-refused = { $reason }
plan-gone = Alla i ddim dod o hyd i'r cynllun hwnnw mwyach. Teipiwch /plan yn y grŵp i weld beth sydd yno.
plan-no-guide = Dydy'r canllaw “{ $guide }” ddim yno mwyach. Dywedwch wrth bwy bynnag sy'n rhedeg y bot hwn.
plan-of-another-group = Mae'r cynllun hwnnw'n perthyn i grŵp arall. Dim ond yno y gellir ei ddefnyddio.
plan-not-member = Dydw i ddim wedi cwrdd â chi yn y grŵp hwnnw eto. Tapiwch “Rydw i yma” ar y bwrdd yno, yna agorwch y ddolen hon eto.
plan-not-in = Dydych chi ddim yn y cynllun hwn.
plan-no-title = Mae angen teitl ar gynllun. Er enghraifft: /plan Cinio yn y ganolfan ddydd
plan-long-title = Mae { $length } nod yn y teitl hwnnw. Defnyddiwch { $limit } neu lai.
plan-empty-line = Welais i ddim geiriau yno. Teipiwch beth rydych chi eisiau ei ychwanegu.
plan-long-line = Mae hynny'n { $length } nod. Dywedwch hyn mewn { $limit } neu lai, neu anfonwch mewn rhannau. Does dim wedi ei golli: mae eich neges yno o hyd.
plan-step-full = Mae'r cam hwn yn dal { $limit } pwynt, a dyna'r mwyaf. Tynnwch un allan yn gyntaf.
plan-line-gone = Dydy'r geiriau hynny ddim yn y cynllun mwyach.
plan-line-of-another = Dim ond y person a ddywedodd hyn all ei newid.
plan-taken-already = Mae rhywun arall wedi cymryd hyn yn barod.
plan-date-of-another = Dim ond y person sy'n cymryd hyn, neu hwylusydd, all osod y diwrnod.
plan-nothing-to-undo = Does dim o'ch eiddo chi i'w ddadwneud.
plan-is-done = Mae'r cynllun hwn wedi ei orffen. Gall hwylusydd ei agor eto.
plan-refused-lead = Dim ond hwylusydd y cynllun hwn all wneud hynny.
plan-lead-another = Rhaid i rywun arall dapio hwn.
plan-not-silent = Mae'r hwylusydd yma o hyd. Gofynnwch i'r hwylusydd yn gyntaf.
plan-no-earlier-step = Dyma'r cam cyntaf.
plan-moved-already = Mae'r grŵp yn “{ $name }” nawr. Defnyddiwch y bwrdd diweddaraf.
plan-guide-late = Mae rhywbeth wedi ei ddweud yn barod, felly mae'r canllaw'n aros.
plan-offline-many = Mae hynny'n { $count } llinell. Anfonwch { $limit } neu lai ar unwaith.
plan-no-dates = Does dim diwrnod yn y cynllun hwn eto.
plan-register-no-days = Rhowch ddiwrnod i bob addewid yn gyntaf. Mae rhai heb ddiwrnod yn aros yn y cynllun.
plan-register-these = { $count ->
    [one] Mae'r addewid hwn yn mynd i'r gofrestr
   *[other] Mae'r { $count } addewid hyn yn mynd i'r gofrestr
}
plan-register-without-day = { $count ->
    [one] Does dim diwrnod i hon eto, ac mae'n aros yn y cynllun
   *[other] Does dim diwrnod i'r { $count } hyn eto, ac maen nhw'n aros yn y cynllun
}
plan-register-nothing = Does dim i'w drosglwyddo: mae pob addewid yn y gofrestr, neu does neb wedi cymryd un.

# Y bwrdd

plan-where = Cam { $number } o { $count }: { $name }
plan-why = Pam rydyn ni'n gofyn: { $text } ({ $publisher }, { $date })
plan-example = Er enghraifft: { $text }
plan-minutes = { $minutes ->
    [one] Tua un munud
   *[other] Tua { $minutes } munud
}
plan-have = { $count ->
    [one] Beth sydd gennym ni: un pwynt
   *[other] Beth sydd gennym ni: { $count } pwynt
}
plan-earlier = { $count ->
    [one] Mae un pwynt cynharach o dan “Beth golles i?”.
   *[other] Mae { $count } pwynt cynharach o dan “Beth golles i?”.
}
plan-chosen = Ein hateb: { $text }
plan-line-numbered = { $number }. { $text }
plan-line-private = { $line } (rhywun yn y grŵp)
plan-line-drafted = { $line } (drafft gan beiriant)
plan-line-owned = { $line } (mae { $name } yn ei wneud)
plan-line-dated = { $line } (erbyn { $day })
plan-line-decided = { $line } (wedi ei benderfynu)
plan-somebody = rhywun yn y grŵp
plan-decided = Dyma beth rydyn ni wedi ei benderfynu.
plan-consents = { $count ->
    [0] Does neb wedi dweud eto eu bod yn gallu byw gydag ef.
    [one] Gall un person fyw gydag ef.
   *[other] Gall { $count } o bobl fyw gydag ef.
} { $objections ->
    [0] Dim gwrthwynebiad.
    [one] Un gwrthwynebiad.
   *[other] { $objections } gwrthwynebiad.
}
plan-objection = Gwrthwynebiad: { $text }
plan-heard = Wedi eu clywed yn y cam hwn: { $views }.
plan-not-heard = Heb eu clywed eto: { $views }. Beth fydden nhw'n ei ddweud? Pwy allai ofyn iddyn nhw?
plan-counted-view = { $view } ({ $count })
plan-view-lived_experience = pobl sy'n defnyddio gofal
plan-view-carer = gofalwyr di-dâl
plan-view-family = teulu neu ffrindiau
plan-view-frontline = gweithwyr rheng flaen
plan-view-leader = arweinwyr
plan-view-other = eraill
plan-view-pool = y grwpiau llai gyda'i gilydd
plan-missing = I ddod eto: { $needs }.
plan-needs-lines = { $count ->
    [one] un pwynt arall
   *[other] { $count } pwynt arall
}
plan-needs-views = { $count ->
    [one] un safbwynt arall
   *[other] { $count } safbwynt arall
}
plan-needs-owners = { $count ->
    [one] rhywun i gymryd un peth
   *[other] rhywun i gymryd { $count } peth
}
plan-needs-dates = { $count ->
    [one] diwrnod ar gyfer un peth
   *[other] diwrnod ar gyfer { $count } peth
}
plan-needs-choice = un tap ar ateb
plan-quoted = “{ $text }”
plan-rests-on = O'r hyn a ddywedoch chi: { $said }
plan-drafted = Peiriant a ddrafftiodd y geiriadau hyn.
plan-drafted-how = Defnyddiodd yr hyn a ddywedodd eich grŵp, heb yr enwau. Edrychwch ar bob un. Does neb arall yn gweld geiriad cyn i chi ei roi i'r grŵp.
plan-no-draft = Does gen i ddim geiriad sy'n cadw at yr hyn a ddywedodd eich grŵp. Atebwch y bwrdd gyda'ch geiriau eich hun, un ym mhob neges.
plan-draft-not-now = Gallaf ddrafftio geiriadau tra bo'ch grŵp ar y penderfyniad.
plan-draft-old = Mae eich grŵp wedi dweud mwy ers hynny. Gofynnwch am eiriadau newydd.
plan-draft-there = Mae'r geiriad hwnnw ar y bwrdd yn barod.
plan-draft-put = Gall eich grŵp ei weld nawr: “{ $text }” Mae'n dweud mai peiriant a'i drafftiodd. Y grŵp sy'n penderfynu.
plan-paper-drafted = Peiriant a ddrafftiodd y geiriad hwn o'r hyn a ddywedodd y grŵp. Pobl a'i dewisodd.
button-plan-draft = Drafftio geiriadau i mi
button-plan-put = Rhoi { $number } i'r grŵp
plan-needs-decision = penderfyniad y mae hwylusydd yn ei gofnodi
plan-enough = Mae digon yma i fynd ymlaen, pan fyddwch chi'n barod.
plan-board-who = Gall pawb ateb y neges hon i ychwanegu rhywbeth. Mae hwylusydd yn mynd ymlaen i'r cam nesaf.
plan-board-done = Mae'r cynllun hwn wedi ei orffen.
button-plan-add = Ychwanegu
button-plan-private = Ychwanegu heb fy enw
button-plan-option = { $text }
button-plan-chosen = ✓ { $text }
button-plan-weigh = Tapio beth rwy'n ei feddwl
button-plan-view = Dweud fy safbwynt
button-plan-catch-up = Beth golles i?
button-plan-here = Rydw i yma
button-plan-undo = Dadwneud
button-plan-back = Yn ôl
button-plan-next = Cam nesaf
button-plan-more = Mwy
button-plan-take = Cymryd { $number }
button-plan-day = Diwrnod i { $number }
button-plan-consent = Gallaf fyw gyda { $number }
button-plan-object = Gwrthwynebu { $number }
button-plan-record = Cofnodi geiriad { $number }

# Ychwanegu, newid, tynnu allan

plan-how-to-add = Atebwch y bwrdd gyda'ch geiriau. Neu tapiwch “Ychwanegu heb fy enw”.
plan-taken-down = Wedi ei nodi o dan “{ $step }”: “{ $text }”
plan-taken-day = Y diwrnod yw { $day }.
plan-no-day-yet = Welais i ddim diwrnod ynddo. Tapiwch “Newid” i ychwanegu un, fel 12 Mai.
plan-right = Yn y cynllun: “{ $text }”
plan-change-how = Nawr mae'n dweud: “{ $text }” Teipiwch ef fel y dylai fod.
plan-change-reply = Nawr mae'n dweud: “{ $text }” Atebwch y neges hon gyda'r geiriau fel y dylen nhw fod.
plan-dropped = Rwyf wedi tynnu hynny allan.
plan-undone = Wedi ei ddadwneud.
plan-notice-chosen = Ein hateb nawr: { $text }
plan-notice-here = Croeso. Gallwch ddefnyddio'r botymau preifat nawr hefyd.
button-plan-right = Cywir
button-plan-change = Newid
button-plan-drop = Tynnu allan

# Arwain

plan-notice-next = Ymlaen at: { $name }
plan-notice-back = Yn ôl at: { $name }
plan-notice-left = Rydych chi wedi camu allan. Mae eich geiriau'n aros, a gallwch ddod yn ôl unrhyw bryd.
plan-more = Beth hoffech chi ei wneud? Gall pawb yma weld hyn.
plan-more-member = Gallwch gamu allan o'r cynllun hwn. Mae eich geiriau'n aros, a gallwch ddod yn ôl.
plan-ask-share = Pwy hoffai helpu i arwain “{ $title }”? Tapiwch os gwnewch chi.
plan-ask-hand-over = Pwy hoffai arwain “{ $title }” o hyn ymlaen? Tapiwch os gwnewch chi.
plan-leads-now = Diolch. Mae'r arweinydd wedi ei setlo.
plan-who-leads = Does neb yn arwain “{ $title }” ar hyn o bryd. Pwy wnaiff? Gall unrhyw un.
plan-stuck = Mae “{ $title }” wedi bod yn dawel ers rhai dyddiau. Rydyn ni yn “{ $step }”. Oes rhywbeth ar goll, neu awn ni ymlaen?
plan-offline-how = Beth gafodd ei ddweud yn y cyfarfod ar “{ $step }”? Atebwch y neges hon, un pwynt ar bob llinell. Peidiwch â rhoi enwau.
plan-offline-taken = { $count ->
    [one] Rwyf wedi nodi un pwynt o dan “{ $step }”.
   *[other] Rwyf wedi nodi { $count } pwynt o dan “{ $step }”.
}
button-plan-offline = Teipio beth ddywedodd cyfarfod
button-plan-offline-how = Sut i'w deipio
button-plan-share = Gofyn i rywun arwain gyda fi
button-plan-hand-over = Trosglwyddo'r arwain
button-plan-leave = Camu allan o'r cynllun hwn
button-plan-so-far = Dangos y cynllun hyd yn hyn
button-plan-lead = Fe wnaf i arwain
button-plan-take-over = Fe wnaf i arwain

# Y sgwrs breifat

plan-private-where = { $title }: { $name }
plan-private-honest = Bydd eich geiriau'n sefyll fel “rhywun yn y grŵp”. Rwy'n eu dangos gyda rhai pobl eraill. Mae hynny pan fydd { $batch } o bobl wedi ychwanegu rhywbeth, neu pan ddaw'r cam i ben. Dylech wybod hyn: gallai pwy bynnag sy'n rhedeg y bot ddarganfod pwy a'u hysgrifennodd.
plan-private-type = Teipiwch eich geiriau nawr.
plan-private-kept = Wedi ei gadw o dan “{ $step }”: “{ $text }”
plan-private-waits = All y grŵp ddim ei weld eto. Byddaf yn ei ddangos pan fydd { $batch } o bobl wedi ychwanegu rhywbeth, neu pan ddaw'r cam i ben.
plan-private-shown = Gall y grŵp ei weld nawr, ynghyd â geiriau pobl eraill.
plan-view-ask = Pa safbwynt sydd gennych chi yn y cynllun hwn?
plan-view-why = Mae'r bwrdd yn dangos pa safbwyntiau sydd wedi eu clywed, byth pwy. Dydy llai na phump ddim yn cael eu cyfrif. Does dim rhaid i chi ddweud.
plan-view-kept = Diolch. Bydd y bwrdd yn dangos bod eich safbwynt wedi ei glywed, ac nid pwy ydych chi.
plan-view-none-kept = Mae hynny'n iawn. Gallwch ei ddweud yn nes ymlaen os hoffech.
plan-caught-up = Hyd yn hyn yn “{ $title }”
plan-nothing-yet = Does dim wedi ei ddweud eto.
plan-and-more = { $count ->
    [one] ac un arall
   *[other] a { $count } arall
}
button-plan-another = Ychwanegu un arall

# Beth sydd bwysicaf

plan-weigh-where = Syniad { $number } o { $count }
plan-weigh-all = Rydych chi wedi bod drwy'r { $count } syniad i gyd. Gallwch newid eich tapiau nes i'r cam gau.
plan-weigh-closed = Does dim i'w dapio ar hyn o bryd.
plan-weigh-over = Mae'r cam hwn wedi cau, felly chafodd y tap hwnnw mo'i gyfrif. Mae'r canlyniad yn y grŵp.
plan-reason-how = Beth yw eich pryder? Teipiwch ef yma. Rwy'n ei gadw heb eich enw, ar wahân i'ch tapiau. Rwy'n ei ddangos pan fydd y cam yn cau.
plan-reason-kept = Diolch. Rwyf wedi cadw hynny heb eich enw.
plan-reason-already = Rydych chi wedi rhoi rheswm am y syniad hwn yn barod. Alla i ddim dod o hyd iddo eto, felly alla i ddim ei newid.
plan-told-order = { $name }: ein trefn
plan-told-how = Yn gyntaf daw'r syniadau y gall pob safbwynt eu cefnogi. All un grŵp mawr ddim gwthio syniad y mae grŵp arall yn ei erbyn.
plan-told-pooled = Mae safbwyntiau gyda llai na phump o bobl yn cael eu cyfrif gyda'i gilydd.
plan-told-no-order = Mae rhy ychydig o bobl wedi tapio i ddangos trefn. Gallai ddangos beth mae un person yn ei feddwl. Gallwch fynd yn ôl a gofyn am fwy o dapiau, neu siarad am y peth.
plan-told-parting = Mae safbwyntiau'n gwahanu ar y rhain. Mae'n werth clywed pam:
plan-told-reasons = Pryderon sydd gan bobl
plan-told-reason = { $idea }: “{ $words }”
plan-place = { $number }. { $text }
plan-parts = { $idea }: { $stands }
plan-parts-few = { $idea }: dydy pob safbwynt ddim yn cytuno
plan-stand-for = mae { $view } yn ei gefnogi gan mwyaf
plan-stand-mixed = mae { $view } wedi eu rhannu
plan-stand-against = mae gan { $view } bryderon gan mwyaf
plan-partings-title = { $title }: lle mae safbwyntiau'n gwahanu
plan-chart-for = cefnogi gan mwyaf
plan-chart-mixed = wedi eu rhannu
plan-chart-against = pryderon gan mwyaf
button-plan-tap-support = Rwy'n ei gefnogi
button-plan-tap-unsure = Dydw i ddim yn siŵr
button-plan-tap-concern = Mae gen i bryder
button-plan-tapped = ✓ { $label }
button-plan-reason = Dweud pam, heb fy enw
button-plan-idea-before = Yn ôl
button-plan-idea-after = Syniad nesaf
button-plan-weigh-again = Mynd drwyddyn nhw eto
button-plan-weigh-on = Ymlaen

# Penderfynu

plan-told-decision = Rydyn ni wedi penderfynu: “{ $text }”
plan-told-private = Hefyd wedi ei ddweud ar “{ $step }”, gan rywun yn y grŵp:
plan-object-how = Rydych chi'n gwrthwynebu: “{ $text }” Atebwch y neges hon gyda'ch rheswm. Neu dywedwch hynny heb eich enw.
plan-object-private = Pam na allwch chi fyw gyda hyn? “{ $text }” Teipiwch eich rheswm.
plan-objected = Rwyf wedi rhoi eich gwrthwynebiad o dan y geiriad hwnnw.
plan-objected-private = Wedi ei gadw. Byddaf yn ei ddangos heb eich enw, gyda rhai eraill neu pan ddaw'r cam i ben.
plan-notice-consent = Gallwch fyw gyda hwn. Tapiwch eto i'w gymryd yn ôl.
plan-notice-no-consent = Wedi ei gymryd yn ôl.
button-plan-object-here = Byddaf yn ateb yma

# Addewidion

plan-taken = Rydych chi'n cymryd hyn: “{ $text }”
plan-day-how = Erbyn pryd? Atebwch y neges hon gyda diwrnod, fel 12 Mai.
plan-day-read = “{ $text }” erbyn { $day }. Ydy hynny'n iawn?
plan-day-kept = “{ $text }”: y diwrnod yw { $day }.
plan-name-offer = Os hoffech, gall y cynllun ddweud eich enw.
plan-name-how = Beth ddylai'r cynllun eich galw chi am “{ $text }”? Atebwch y neges hon. Bydd pawb yn ei weld.
plan-name-kept = Bydd { $name } yn gwneud hyn: “{ $text }”
plan-notice-let-go = Rydych chi wedi ei ollwng. Gall rhywun arall ei gymryd.
button-plan-day-yes = Ie, y diwrnod hwnnw
button-plan-other-day = Diwrnod arall
button-plan-name = Rhoi enw
button-plan-file-docx = Ffeil Word
button-plan-file-pdf = PDF
button-plan-file-ics = Dyddiadau i'm calendr
button-plan-register = Cadw golwg ar yr addewidion
button-plan-reopen = Ei agor eto

# Y gwyliwr

plan-matters = Pam mae hyn yn bwysig: { $text } ({ $publisher }, { $date })
plan-flag-late = Roedd y cynllun yn barod cyn i bobl ddod i mewn. Mae hynny'n digwydd yn aml. A allai rhan ohono gael ei hagor o hyd? Gofynnwch beth all newid go iawn, a dywedwch wrth bobl yn onest.
plan-flag-no-decisions = Dydyn ni ddim wedi dweud beth all y grŵp hwn ei benderfynu. Gall pobl deimlo eu bod yma i'w dangos. Byddai llinell ar yr hyn all newid go iawn yn helpu.
plan-flag-no-access = Does dim yma eto am fynediad a chefnogaeth. Gall rhywun fod wedi ei gau allan heb i ni wybod. Awn ni'n ôl a gofyn beth sydd ei angen ar bobl?
plan-flag-no-payment = Does dim yma eto am amser, teithio a thâl. Ddylai neb fod ar ei golled drwy gymryd rhan. Awn ni'n ôl at hynny?
plan-flag-no-report-back = Does dim diwrnod eto i ddweud wrth bobl beth ddaeth o hyn. Peidio â chlywed yn ôl sy'n poeni pobl fwyaf. Allen ni osod un?
plan-flag-one-view = Mae'r rhan fwyaf o'r hyn sydd yma'n dod o un safbwynt. Efallai fod gan y lleill lawer i'w ddweud. Pwy sydd wedi bod yn dawel, a sut allen ni ofyn iddyn nhw?
plan-flag-alone = Hyd yn hyn, prin bod neb ond yr hwylusydd wedi cytuno i'r penderfyniad hwn. A allai mwy o bobl ddweud a allan nhw fyw gydag ef?

# Y diwedd, a'r ddogfen

plan-summary = Y cynllun: { $title }
plan-done-how = Da iawn, bawb. Gallwch fynd â'r cynllun gyda chi fel ffeil.
plan-file-docx = { $title }: y cynllun cyfan fel ffeil Word. Mae'n dweud yr un peth â'r cynllun yn y sgwrs hon.
plan-file-pdf = { $title }: y cynllun cyfan fel PDF. Mae'n dweud yr un peth â'r cynllun yn y sgwrs hon.
plan-file-ics = { $title }: dyddiau'r cynllun hwn, i'w hagor yn eich calendr.
plan-paper-about = Wedi ei wneud gyda'n gilydd gyda'r canllaw “{ $guide }”. Dechreuwyd ar { $started }.
plan-paper-people-heading = Pwy wnaeth y cynllun hwn
plan-paper-people = { $count ->
    [one] Cymerodd un person ran.
   *[other] Cymerodd { $count } o bobl ran.
}
plan-paper-views = Safbwyntiau oedd yma: { $views }.
plan-column-what = Beth
plan-column-who = Pwy
plan-column-when = Erbyn pryd
plan-paper-open = ar agor o hyd
plan-paper-tasks = Pwy sy'n gwneud beth, ac erbyn pryd
plan-paper-wordings = Geiriadau eraill y buon ni'n edrych arnyn nhw:
plan-paper-objections = Beth roedd pobl yn ei wrthwynebu:
plan-paper-evidence = Y dystiolaeth y tu ôl i'n cwestiynau
plan-paper-source = { $text } [{ $publisher }: { $title }, { $date }]
plan-paper-day = { $title }: { $text }
plan-ready-heading = Ydyn ni'n barod?
plan-ready-caption = Arwyddion o gyd-gynhyrchu sy'n fwy na sioe
plan-ready-what = Beth i edrych arno
plan-ready-now = Nawr
plan-ready-yes = ie
plan-ready-not-yet = ddim eto
plan-ready-late = Daeth pobl i mewn cyn i'r cynllun fod yn barod
plan-ready-no-decisions = Rydyn ni'n gwybod beth allwn ni ei benderfynu
plan-ready-no-access = Rydyn ni wedi cynllunio mynediad a chefnogaeth
plan-ready-no-payment = Rydyn ni wedi cynllunio amser, teithio a thâl
plan-ready-no-report-back = Mae diwrnod i ddweud wrth bobl beth ddaeth ohono
plan-ready-one-view = Mae mwy nag un safbwynt wedi ei glywed
plan-ready-alone = Y grŵp sydd wedi penderfynu, nid un person

# Eich data eich hun

mydata-plans = Cynlluniau rydych chi ynddyn nhw: { $count }. Geiriau ynddyn nhw y gwn i mai chi piau nhw: { $words }. Pethau rydych chi wedi eu cymryd: { $tasks }.
forget-plans = Mae'r hyn a ddywedoch mewn cynllun yn aros yno, gan fod y grŵp yn gweithio gydag ef. Does dim yn dweud mwyach mai chi oedd ef.
