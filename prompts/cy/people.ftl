# Gosodiadau, cymorth a data'r person ei hun.

start-private =
    Helô, Hearback ydw i. Gofynnwch i mi sut i gydweithio â phobl ar sail gyfartal wrth gynllunio neu newid gofal. Rwy'n ateb o dystiolaeth, ac yn dangos i chi o ble mae'n dod.
start-group =
    Helô, Hearback ydw i. Gofynnwch i mi am gydweithio ar sail gyfartal ym maes gofal. Teipiwch /ask a'ch cwestiwn, neu atebwch un o fy negeseuon. I gynllunio newid gyda'ch gilydd, teipiwch /plan a theitl.
start-limits =
    Peiriant ydw i, ac fe alla i fod yn anghywir. Alla i ddim rhoi cyngor cyfreithiol, cyngor meddygol na chyngor ar fudd-daliadau. Os oes rhywun mewn perygl, ffoniwch 999.

help-private =
    Teipiwch eich cwestiwn. Er enghraifft: Sut mae cynnwys pobl o'r dechrau?
    Gallwch hefyd ddefnyddio /language, /style, /role, /privacy, /mydata a /forgetme.
help-group =
    Mewn grŵp, dim ond pan fyddwch chi'n siarad â mi y bydda i'n ateb. Teipiwch /ask a'ch cwestiwn, neu atebwch un o fy negeseuon.
help-urgent =
    Ddim yn ddiogel, neu'n poeni am rywun? Os oes unrhyw un mewn perygl nawr, ffoniwch 999. I siarad unrhyw bryd, ffoniwch y Samariaid am ddim ar 116 123.

language-ask = Pa iaith hoffech chi i mi ei defnyddio?
language-kept = Iawn. Bydda i'n defnyddio'r Gymraeg yma.
style-ask = Sut hoffech chi i mi ysgrifennu atoch chi?
style-kept = Iawn. Bydda i'n ysgrifennu atoch chi fel hyn.
view-ask =
    Pa un o'r rhain ydych chi? Dim ond i ddewis y camau nesaf rwy'n eu dangos y bydda i'n ei ddefnyddio. Does dim rhaid i chi ddweud.
view-kept = Diolch. Bydd fy nghamau nesaf yn addas i hynny o hyn ymlaen.
view-none-kept = Popeth yn iawn. Fydda i ddim yn gofyn eto.

privacy-kept =
    Rwy'n cadw eich rhif Telegram, eich iaith, eich arddull, a phwy ddywedoch chi ydych chi. Rwy'n cadw hefyd pa dystiolaeth a ddangosais i chi ddiwethaf.
privacy-questions =
    Dydw i ddim yn cadw eich cwestiynau. Rwy'n cyfrif y pynciau na allwn eu hateb, heb unrhyw gysylltiad â chi.
privacy-model =
    Mae perchennog y bot wedi gosod model iaith i fy helpu gyda geiriau. Mae'n cael eich cwestiwn heb yr enwau. Dim ond pan fydd hwylusydd yn gofyn y mae'n cael yr hyn a ddywedodd grŵp mewn cynllun. Nid yw'n cael eich enw na'ch rhif.
privacy-limits =
    Gall Telegram ei hun weld eich negeseuon. Mae eich ffôn yn eu cadw hefyd. I ddileu'r hyn rwy'n ei gadw, defnyddiwch /forgetme.

mydata-nothing = Dydw i ddim yn cadw dim amdanoch chi.
mydata-heading = Dyma bopeth rwy'n ei gadw amdanoch chi.
mydata-language = Iaith: { $language }
mydata-style = Arddull: { $style }
mydata-view = Pwy ydych chi: { $view }
mydata-thread = Darnau o dystiolaeth a ddangosais i chi ddiwethaf: { $count }
mydata-notes = Nodiadau am ble rydyn ni yn y sgwrs hon: { $count }
mydata-groups = Grwpiau rydw i wedi cwrdd â chi ynddyn nhw: { $count }
mydata-lead = Mae perchennog y bot hwn wedi'ch enwi yn arweinydd.
mydata-not-said = heb ddweud
forget-ask = Ydych chi am i mi ddileu popeth rwy'n ei gadw amdanoch chi? Does dim modd dadwneud hyn.
forget-done = Wedi'i wneud. Dydw i ddim yn cadw dim amdanoch chi nawr.
forget-counted = Fe gyfrifais rai cwestiynau na allwn eu hateb. Does dim enw arnyn nhw, felly all neb ddod o hyd i'ch rhai chi.
stop-how =
    Dim ond pan fyddwch chi'n ysgrifennu ata i y bydda i'n ysgrifennu. I ddod â hyn i ben am byth, blociwch fi yn Telegram. I ddileu'r hyn rwy'n ei gadw, tapiwch isod.

only-in-private = Mae hynny amdanoch chi yn unig. Bydda i'n siarad amdano yn ein sgwrs breifat.
refused-owner = Dim ond perchennog y bot hwn all wneud hynny.
unanswered-heading = Yr hyn na allwn ei ateb, fesul pwnc
unanswered-none = Does dim byd hyd yma na allwn ei ateb.
unanswered-line = { $topic }, { $month }: { $count } ({ $state })

button-language-en = English
button-language-cy = Cymraeg
button-style-standard = Safonol
button-style-easy = Hawdd ei ddeall
button-view = Dweud pwy ydw i
button-view-frontline = Gweithiwr rheng flaen
button-view-carer = Gofalwr di-dâl
button-view-lived_experience = Rwy'n defnyddio gofal
button-view-family = Teulu neu ffrind
button-view-leader = Arweinydd neu reolwr
button-view-other = Rhywun arall
button-view-facilitator = Rwy'n arwain grwpiau
button-view-none = Byddai'n well gen i beidio â dweud
button-help = Cymorth
button-in-private = Agor ein sgwrs breifat
button-forget = Dileu'r hyn rydych chi'n ei gadw

command-ask = Gofyn am gydweithio ym maes gofal
command-help = Beth alla i ei wneud
command-cancel = Rhoi'r gorau i'r hyn rydw i'n ei ofyn
command-language = Cymraeg neu Saesneg
command-style = Safonol neu hawdd ei ddeall
command-role = Dweud pwy ydych chi
command-privacy = Beth rwy'n ei gadw
command-mydata = Beth rwy'n ei gadw amdanoch chi
command-forgetme = Dileu'r hyn rwy'n ei gadw amdanoch chi
command-stop = Sut i ddod â hyn i ben
