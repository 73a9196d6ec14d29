# Beth mae'r bot yn ei ddweud pan fydd neges yn un frys.

safety-thanks = Diolch am ddweud wrtha i. Os oes unrhyw un mewn perygl nawr, ffoniwch { $emergency }.
safety-medical = Os yw rhywun wedi cael niwed drwg neu'n sâl iawn, ffoniwch { $emergency } nawr. Byddan nhw'n dweud beth i'w wneud.
safety-local = Gallwch ffonio { $name } ar { $phone } a gofyn am help i gadw rhywun yn ddiogel. Gallwch hefyd ffonio'r heddlu ar { $police }.
safety-council =
    Gallwch ffonio'r cyngor lleol a gofyn am y tîm sy'n cadw oedolion yn ddiogel. Gallwch hefyd ffonio'r heddlu ar { $police }.
safety-talk = I siarad unrhyw bryd, am ddim: ffoniwch y Samariaid ar { $samaritans }, neu anfonwch neges destun { $keyword } i { $shout }.
safety-nhs =
    Yng Nghymru gallwch ffonio { $wales } a phwyso 2. Yn Lloegr, ffoniwch { $england } a dewis iechyd meddwl.
    Yn yr Alban, ffoniwch { $scotland }. Yng Ngogledd Iwerddon, ffoniwch { $ni }.
safety-older = I siarad am niwed i berson hŷn, ffoniwch Hourglass am ddim ar { $hourglass }.
safety-domestic =
    Os mai partner neu aelod o'r teulu yw e, gallwch ffonio llinell gymorth am ddim. Yng Nghymru: { $wales }. Yn Lloegr: { $england }.
    Yn yr Alban: { $scotland }. Yng Ngogledd Iwerddon: { $ni }.
safety-children = Gall plentyn neu berson ifanc ffonio Childline am ddim ar { $childline }. Os ydych yn ofni dros blentyn, ffoniwch yr NSPCC ar { $nspcc }.
safety-machine =
    Gwasanaeth awtomatig yw hwn. All e ddim adrodd am hyn na ffonio neb drosoch chi, a does neb wedi cael gwybod.
safety-help-opening = Os oes unrhyw un mewn perygl nawr, ffoniwch { $emergency }. Dyma bobl y gallwch siarad â nhw.
safety-offer = Ddim yn ddiogel, neu'n poeni am rywun? /help
safety-group =
    Os nad yw rhywun yma'n ddiogel, neu'n ofni dros rywun, mae help ar gael. Mewn perygl nawr, ffoniwch { $emergency }. Gallwch siarad â mi ar eich pen eich hun hefyd.

button-safety-help = Cael help
button-safety-private = Cael help yn breifat
button-safety-more = Dangos mwy o rifau

safety-before-sending =
    Byddai eich geiriau'n mynd at yr arweinydd diogelu fel y gwnaethoch eu hysgrifennu, heb eich enw. Efallai y byddan nhw'n dal i ddangos pwy ydych chi. Eu hanfon?
safety-sent =
    Anfonwyd eich geiriau i fewnflwch yr arweinydd diogelu, heb eich enw. Alla i ddim dweud pryd y byddan nhw'n cael eu darllen.
safety-not-sent = Doedd dim modd anfon eich geiriau. Hyd y gwn i, does neb wedi eu cael. Gallwch roi cynnig arall arni, neu ffonio:
safety-no-words = Alla i ddim gweld eich geiriau mwyach, felly anfonais i ddim byd. Gallwch eu hysgrifennu eto, neu ffonio:
safety-deleted =
    Tynnais eich neges chi a'm neges i o'r sgwrs hon, hyd y galla i. Chadwais i ddim byd. Os ydych yn dal i'w gweld, gallwch eu dileu eich hun.
    Gallwch gael help unrhyw bryd: /help
safety-lead-opening =
    Dewisodd rhywun anfon y geiriau hyn atoch. Wn i ddim pwy ydyn nhw. Alla i ddim anfon ateb atyn nhw. Gwnewch yr hyn y mae eich dyletswydd yn ei ofyn.
safety-lead-words = { $words }

button-safety-send = Ei anfon at yr arweinydd diogelu nawr
button-safety-send-now = Ie, eu hanfon nawr
button-safety-again = Ceisio anfon eto
button-safety-back = Na, yn ôl
button-safety-delete = Dileu fy neges
button-urgent-feedback = Ei gadw fel adborth
button-urgent-dialogue = Defnyddio fy ngeiriau fel y'u bwriadwyd
button-urgent-question = Cwestiwn oedd e: chwilio amdano
