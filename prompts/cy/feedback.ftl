# Adborth dienw: ei roi, agor rowndiau, a beth ddaeth ohonyn nhw.

feedback-plain = { $text }

## Giving

feedback-start = Eich barn chi: { $title }
feedback-start-kept =
    Rwy'n cadw eich ateb heb eich enw, yn gymysg â rhai pobl eraill. Ni all neb ei wahaniaethu oddi wrth atebion o leiaf { $k } o bobl.
feedback-start-telegram =
    Gall Telegram weld yr hyn rydych chi'n ei deipio yma, a phwy bynnag sydd â'ch ffôn. Ar ôl i chi anfon, rwy'n ei ddileu o'r sgwrs hon.
feedback-start-closes = Mae'n cymryd munud. Gallwch ateb tan { $day }. Os bydd llai na { $k } o bobl yn ateb, ni ddangosir dim.
button-feedback-start = Dechrau
button-feedback-follow = Rhowch wybod beth ddaw o hyn
button-feedback-leave = Gadael

feedback-question = { $number } o { $count }. { $question }
button-feedback-skip = Hepgor
button-feedback-back = Yn ôl
feedback-not-a-choice = Wnes i ddim deall hynny. Tapiwch un o'r rhain, neu teipiwch ei rif.

feedback-view = Pa un o'r rhain ydych chi? Does dim rhaid dweud.
feedback-whom = Gallwch hefyd dapio ar gyfer pwy mae hyn yn gyntaf.
button-feedback-view-lived_experience = Rwy'n defnyddio gofal neu gymorth
button-feedback-view-carer = Rwy'n ofalwr di-dâl
button-feedback-view-family = Rwy'n deulu neu'n ffrind
button-feedback-view-frontline = Rwy'n gweithio ym maes gofal
button-feedback-view-leader = Rwy'n arwain tîm neu wasanaeth
button-feedback-view-other = Rhywun arall
button-feedback-whom-myself = I mi fy hun
button-feedback-whom-someone = I rywun rwy'n ei gefnogi
button-feedback-whom-together = I'r ddau ohonom, gyda'n gilydd
button-feedback-marked = ✓ { $label }

feedback-words = Beth ddylai pobl ei wybod? Teipiwch yma, neu anfonwch neges lais.
feedback-words-typed = Beth ddylai pobl ei wybod? Teipiwch yma.
feedback-words-after = Rwy'n tynnu enwau a rhifau allan. Fe welwch beth sydd ar ôl cyn i ddim gael ei gadw.
button-feedback-no-words = Dim geiriau

feedback-preview =
    Dyma beth fyddwn i'n ei gadw, air am air. Ar ôl i chi ei anfon, rwy'n ei ddileu, a'r hyn y gwnaethoch ei deipio, o'r sgwrs hon. Ni ellir ei newid wedyn.
feedback-preview-removed =
    { $count ->
        [one] Tynnais un peth allan a allai enwi rhywun.
       *[other] Tynnais { $count } o bethau allan a allai enwi rhywun.
    } Dyma beth fyddwn i'n ei gadw. Ar ôl i chi ei anfon, rwy'n dileu'r cyfan o'r sgwrs hon. Ni ellir ei newid wedyn.
feedback-taps-alone = Dyna'r cyfan sydd ei angen. Ydw i'n anfon eich atebion? Ni ellir eu newid wedyn.
button-feedback-send = Anfon
button-feedback-send-quoted = Anfon, cewch ddyfynnu
button-feedback-change = Newid
button-feedback-throw = Taflu
feedback-too-long = Mae hynny'n hir. Dywedwch ef mewn hyd at { $most } o lythrennau.
feedback-not-the-same = Nid dyna'r geiriau a ddangosais i chi. Teipiwch nhw eto.
feedback-not-kept = Methais orffen hynny nawr. Tapiwch Anfon eto mewn eiliad. Dim ond unwaith y mae'n cyfrif.

feedback-sent = Diolch. Mae eich ateb wedi'i gadw, heb eich enw. Ni all neb weld pa un yw eich un chi, na chithau chwaith.
feedback-which-words = Pwyswch y botwm o dan eich geiriau, neu atebwch nhw gyda'r gair hwnnw. Nid wyf yn eu cadw, felly mae angen gweld pa rai.
feedback-delete-yours = Dilëwch y neges gyda'ch geiriau eich hun. Ni allaf ddod o hyd iddi o'r fan hon.
feedback-help = Ddim yn ddiogel, neu'n poeni am rywun? Tapiwch Help neu teipiwch /help.
feedback-thrown = Wedi'i daflu. Ni chadwyd dim.
feedback-taken-out = Rwyf wedi tynnu eich geiriau o'r sgwrs hon.
feedback-left = Popeth yn iawn. Ni chadwyd dim. I ddod yn ôl, agorwch y ddolen eto.
feedback-already = Rydych wedi ateb hwn. Diolch. Gall pob person ateb unwaith.
feedback-kept-already = Mae wedi'i gadw. Nid oes angen i chi wneud dim mwy.
feedback-not-twice = Rydych wedi ateb hwn yn barod, a gall pob person ateb unwaith. Felly ni chadwyd hwn.
feedback-full = Mae gan y rownd hon gymaint o atebion ag y'i gwnaed ar eu cyfer. Ni chadwyd eich un chi. Dywedwch wrth bwy bynnag a roddodd y ddolen i chi.
feedback-words-left = Mae eich geiriau yma o hyd, rhag ofn eich bod am eu copïo. Mae “Taflu” yn eu tynnu o'r sgwrs hon.
feedback-full-already = Mae gan y rownd hon gymaint o atebion ag y'i gwnaed ar eu cyfer. Dywedwch wrth bwy bynnag a roddodd y ddolen i chi.
feedback-closed-meanwhile = Mae'r rownd hon wedi cau, felly ni ellir ychwanegu dim ati nawr. Os pwysoch Anfon mewn pryd, gall fod yn cyfrif yn barod. Ni allaf wirio hynny.
feedback-dropped-meanwhile = Daeth y rownd hon i ben heb ganlyniad. Mae ei holl atebion wedi mynd, ac ni ellir ychwanegu dim nawr.
feedback-gone = Nid yw'r ddolen honno'n gweithio, neu ddim bellach. Gofynnwch am un newydd i bwy bynnag a'i rhoddodd i chi.

## Voice notes

feedback-voice-when = Rwy'n gwrando ar negeseuon llais pan fyddaf yn gofyn am eich geiriau mewn rownd adborth. Teipiwch eich cwestiwn.
feedback-voice-not-here = Mae'n ddrwg gen i, ni allaf wrando ar negeseuon llais yma eto. Teipiwch ef. Mae ychydig eiriau'n ddigon.
feedback-voice-too-long = Mae hynny'n rhy hir i mi. Cadwch ef dan dair munud, neu teipiwch ef.
feedback-voice-silent = Ni chlywais neb yn siarad. Rhowch gynnig arall arni, yn nes at y ffôn, neu teipiwch ef.
feedback-voice-not-audio = Methais agor hwnnw fel sain. Recordiwch neges lais yn Telegram, neu teipiwch ef.
feedback-voice-not-english = Dim ond Saesneg llafar y gallaf ei droi'n eiriau hyd yma. Teipiwch ef yn Gymraeg.
feedback-voice-lost = Methais nôl hwnnw. Anfonwch ef eto, neu teipiwch ef.

## Opening a round

command-round = Gofyn am adborth heb enwau
rounds-refused = Dim ond arweinydd, neu'r un sy'n gofalu am y grŵp hwn, all agor rownd. Gofynnwch iddyn nhw deipio /round a theitl.
rounds-not-yours = Nid yw hynny ar agor i chi, neu mae ar ben.
rounds-ask-title = Am beth hoffech chi glywed? Teipiwch deitl byr, fel: Cinio yn y ganolfan ddydd.
rounds-yours = Dyma eich rowndiau hyd yma.
button-rounds-round = { $title }
rounds-ask-expected = Ar gyfer “{ $title }”: tua faint o bobl fyddwch chi'n eu holi?
rounds-least = Teipiwch rif neu tapiwch. O leiaf { $k }, fel nad oes neb yn sefyll allan. Ni dderbynnir mwy o atebion na hynny.
rounds-expected-wrong = Rhowch rif rhwng { $k } a { $most }. Gyda llai na { $k } o bobl, gallai rhywun gael ei ddyfalu.
rounds-ask-until = Tan pryd gall pobl ateb? Tapiwch, neu teipiwch ddiwrnod fel 12 Mai.
button-rounds-weeks =
    { $count ->
        [one] Un wythnos
        [two] { $count } wythnos
       *[other] { $count } wythnos
    }
rounds-read-back = { $title }
rounds-read-people = Ar gyfer tua { $count } o bobl.
rounds-read-day = Gallan nhw ateb tan { $day }.
rounds-read-k = Dangosir canlyniad o { $k } ateb i fyny. Cuddir rhifau llai, a chaiff y lleill eu talgrynnu i 5.
rounds-read-few = Gyda llai na { $k } ateb gallwch roi mwy o amser neu ei ollwng. Ni welwch ddim cyn iddi gau.
button-rounds-open = Agor y rownd
rounds-opened = Mae'r rownd ar agor: { $title }. Gall pobl ateb tan { $day }.
rounds-tell-private = Pan fydd yn cau, dywedaf wrthych chi yn ein sgwrs breifat. Agorwch honno unwaith, neu ni allaf ysgrifennu atoch chi yno.
rounds-link = Rhowch y ddolen hon iddyn nhw. Ni allaf ei dangos eto: { $link }
rounds-no-link = Pasiwch y botwm yn fy neges nesaf ymlaen.
rounds-pass-on = Dywedwch eich barn, heb eich enw.
button-rounds-poster = Poster i'w argraffu
button-rounds-end-now = Cau'n gynnar
rounds-poster = Dyma dudalen i'w hargraffu. Mae ganddi ei dolen ei hun. Mae'r un a rannoch chi'n gweithio hefyd.
rounds-poster-again = Dyma dudalen newydd â dolen newydd. Nid yw'r dudalen a argraffoch chi o'r blaen yn gweithio mwyach, felly tynnwch hi i lawr.
rounds-group = Dywedwch eich barn: { $title }. Tapiwch y botwm i ateb yn breifat, tan { $day }.
rounds-group-kept = Ni chedwir enwau, ac ni all neb yma weld pwy sy'n ateb.
button-rounds-answer = Ateb yn breifat

rounds-followed = Byddaf yn rhoi gwybod beth ddaw ohono: { $title }. Nid yw hyn ynghlwm wrth ateb.
button-rounds-unfollow = Peidio â rhoi gwybod
rounds-unfollowed = Ni fyddaf yn dweud mwy wrthych amdano.

## Closing a round

rounds-end-ask = Mae ar agor tan { $day }. Os caewch chi hi nawr, ni all neb arall ateb.
button-rounds-end-yes = Cau nawr
rounds-too-few = { $title }: mae llai na { $k } o bobl wedi ateb, felly ni allaf ddangos dim. Rhoi pythefnos arall, neu ei gollwng?
button-rounds-extend = Pythefnos arall
button-rounds-drop = Gollwng y rownd a'i hatebion
rounds-locked = { $title }: ni allaf agor rhai o'r atebion, gan fod ffeil gyfrinachol ar goll. Gofynnwch i bwy bynnag sy'n fy rhedeg edrych ar “hearback doctor”.
rounds-locked-wait = Nid oes dim ar goll hyd yma. Os yw'r ffeil wedi mynd am byth, gallwch gau'r rownd heb yr atebion hynny.
button-rounds-end-again = Ceisio eto
button-rounds-end-without = Ei chau hebddynt
rounds-extended = Gall pobl ateb nawr tan { $day }.
rounds-dropped = Wedi'i gollwng: { $title }. Mae ei hatebion i gyd wedi mynd.
rounds-ended = Mae'r rownd wedi cau: { $title }. Ni ellir cysylltu neb ag ateb bellach. Dyma beth ddywedodd pobl.
rounds-still-open = Mae { $title } ar agor tan { $day }. Ni ddangosaf ddim cyn hynny, fel na ellir adnabod neb.

## Results

rounds-result-heading = { $question }
rounds-result-few = Atebodd llai na { $k } o bobl hwn, felly ni allaf ei ddangos.
rounds-result-total = Atebodd tua { $count } o bobl.
rounds-result-line = { $answer }: { $share }
rounds-result-views = Faint ddywedodd un o'r ddau gyntaf, yn ôl pwy ydyn nhw:
rounds-result-view = { $view } (tua { $count }): { $share }
rounds-view-others = Eraill, neu heb ddweud
rounds-result-all-hidden = Mae'r rhifau'n rhy fach i ddangos yr un ohonynt. Mae angen { $k } o bobl i bob ateb, fel na ellir adnabod neb.
rounds-result-national = Gofynnodd yr adroddiad cenedlaethol: { $title } Dyma ei ffigurau.
rounds-result-national-line = { $group }: { $shown }
rounds-result-national-care = Gofynnodd i bobl eraill, ar adeg arall ac mewn geiriau eraill. Felly edrychwch ar y bylchau, a pheidiwch â rhestru'r ddau.
rounds-result-hidden = Cuddir rhifau bach, fel na ellir adnabod neb. Caiff y lleill eu talgrynnu i 5.
rounds-result-rounded = Caiff rhifau eu talgrynnu i 5, fel na ellir adnabod neb.
share-percent = { $percent }%
share-nearly-all = bron pawb
share-hardly-any = prin neb
share-hidden = wedi'i guddio
button-rounds-next = Nesaf
button-rounds-themes = Beth ddywedodd pobl
button-rounds-beside = Wrth ochr y ffigurau cenedlaethol
button-rounds-near = Beth mae'r dystiolaeth yn ei ddweud

rounds-no-themes = Ysgrifennodd llai na { $k } o bobl rywbeth, felly ni allaf ddangos geiriau.
rounds-theme = Thema: { $title }
rounds-theme-unnamed = Nid oes teitl eto. Tapiwch “Teitl gwell” i roi un.
rounds-theme-size = Ysgrifennodd tua { $count } o bobl am hyn.
rounds-deed-will = Dywedoch chi: byddwn yn.
rounds-deed-did = Dywedoch chi: gwnaethom. { $words }
rounds-deed-cannot = Dywedoch chi: ni allwn, oherwydd { $words }
button-rounds-will = Byddwn yn
button-rounds-did = Gwnaethom
button-rounds-cannot = Ni allwn, oherwydd
button-rounds-quotes = Darllen yr hyn y ceir ei ddyfynnu
button-rounds-rename = Teitl gwell
button-rounds-title = Drafftio teitl
button-rounds-title-use = Defnyddio'r teitl hwn
rounds-title-drafted = Peiriant a ddrafftiodd y teitl hwn: { $title }
rounds-title-rests-on = Mae'n seiliedig ar y dyfyniadau hyn, rydych chi wedi'u rhyddhau. A yw'n eu ffitio?
rounds-title-machine = Peiriant a ddrafftiodd y teitl hwn. Person a'i dewisodd.
rounds-title-used = Y teitl nawr: { $title }
rounds-title-few = Dim ond o ddyfyniadau rydych chi wedi'u rhyddhau y byddaf yn drafftio teitl. Mae angen { $least } ohonynt.
rounds-title-none = Does gen i ddim teitl sy'n cadw at y dyfyniadau. Gallwch deipio un o dan “Teitl gwell”.
rounds-title-old = Hen ddrafft yw hwnnw. Gofynnwch am un newydd.
button-rounds-parts = Ei rhannau
button-rounds-merge = Uno ag un arall
button-rounds-split = Gwneud dwy thema
button-rounds-theme = Yn ôl i'r thema
button-rounds-release = Gadael ei ddyfynnu
rounds-ask-did = Beth sy'n wahanol nawr i bobl? Un neu ddwy frawddeg. Bydd pawb sy'n dilyn y rownd yn ei weld.
rounds-ask-cannot = Pam ddim? Un neu ddwy frawddeg onest. Bydd pawb sy'n dilyn y rownd yn ei weld.
rounds-ask-name = Beth fyddai'n deitl gwell? Dau neu dri gair plaen.
rounds-ask-merge = I ba thema mae'n perthyn?
rounds-parts = Gallai fod yn ddwy thema, o tua { $first } a tua { $second } o bobl.
rounds-no-parts = Ni welaf ddwy ran yma sydd ag o leiaf { $k } o bobl yr un.
rounds-told = Diolch. Bydd pawb sy'n dilyn y rownd yn clywed hyn:
rounds-quote = { $words }
rounds-quote-check = A allai rhywun gael ei adnabod drwy hyn? Os felly, ewch ymlaen. Os na, gadewch ei ddyfynnu.
rounds-quote-released = Rydych wedi gadael i hwn gael ei ddyfynnu.
rounds-quotes-private = Ni ddylai neb ond chi ddarllen y rhain cyn i chi adael eu dyfynnu. Agorwch ein sgwrs breifat a theipiwch /round.
rounds-quotes-end = Dyna'r un olaf.

## To those who follow

rounds-news-closed = { $title }: mae'r rownd adborth wedi cau. Byddaf yn rhoi gwybod beth ddaw ohoni.
rounds-news-dropped = { $title }: daeth y rownd adborth hon i ben heb ganlyniad. Ni ddangosir dim, ac mae'r holl atebion wedi mynd.
rounds-news-said = { $round }. Dywedoch chi: { $title }
rounds-news-quote = “{ $words }”
rounds-news-will = Mae rhywbeth wedi'i addo am hyn nawr. Byddaf yn rhoi gwybod beth ddaw ohono.
rounds-news-did = Beth wnaethom ni: { $words }
rounds-news-cannot = Ni allwn, oherwydd: { $words }

## Own data

privacy-feedback =
    Mewn adborth rwy'n cadw'r hyn a ddywedwch heb eich enw. Gall pwy bynnag sy'n cymryd fy ffeiliau ddyfalu'n unig. Mae'r rownd yn dweud ymhlith faint o bobl.
privacy-feedback-limits =
    Ni allaf guddio eich ffordd o ysgrifennu, na stori y gallech chi yn unig ei hadrodd. Gallai pwy bynnag sy'n rhedeg y peiriant ei wylio. Mae eich ffôn yn cadw ei gopi ei hun.

mydata-rounds =
    { $count ->
        [one] Rydych yn dilyn un rownd adborth.
       *[other] Rydych yn dilyn { $count } o rowndiau adborth.
    }
mydata-rounds-opened =
    { $count ->
        [one] Agoroch chi un rownd adborth.
       *[other] Agoroch chi { $count } o rowndiau adborth.
    }
forget-rounds-anonymous = Ni ellir dod o hyd i'r hyn a ddywedoch mewn adborth, gan nad oes dim yn ei gysylltu â chi. Felly mae'n aros.
forget-rounds-opened = Mae'r rowndiau a agoroch yn aros, hebddoch chi.

## Charts and the poster

report-round-question = { $question } { $bars }
report-round-bar = { $answer }: { $share }.
report-round-note = Caiff rhifau eu talgrynnu i 5. Cuddir yr hyn sy'n rhy fach i'w ddangos.
report-round-views = Yn ôl pwy ydyn nhw: faint ddywedodd un o'r ddau gyntaf.
report-round-qr = Cod sgwâr sy'n agor y rownd { $title }. Pwyntiwch gamera ffôn ato.
poster-heading = Dywedwch eich barn
poster-how = Pwyntiwch gamera eich ffôn at y sgwâr. Mae Telegram yn agor. Tapiwch Start.
poster-kept = Mae'n cymryd munud. Nid ydym yn cadw eich enw. Ni all neb wahaniaethu eich ateb oddi wrth rai o leiaf { $k } o bobl.
poster-until = Gallwch ateb tan { $day }.
poster-link = Neu teipiwch y ddolen hon:
poster-alt = Tudalen i'w hargraffu: { $title }. Mae'n dweud sut i ateb, ac mae ganddi god sgwâr a'r ddolen { $link }
