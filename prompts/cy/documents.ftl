# Dogfennau'r perchennog: derbyn ffeil, a pham y caiff un ei gwrthod.

documents-taken = { $name }: wedi'i derbyn. { $pages ->
    [0] Rwyf wedi ei thorri yn
   *[other] Nifer y tudalennau: { $pages }. Rwyf wedi ei thorri yn
 } { $passages } rhan.
documents-replaced = { $name }: wedi'i derbyn, yn lle'r un hŷn. Rwyf wedi ei thorri yn { $passages } rhan.
documents-same = { $name }: mae hon gen i. Newidiwyd dim byd.
documents-hidden = Darnau o destun ynddi nad oes modd eu gweld: { $count }. Gadewais i nhw allan.
documents-report = Rwy'n ei chymryd fel yr adroddiad llawn. Daw ateb ar ei argymhellion ohoni hi nawr, gyda thudalennau.
documents-removed = Mae { $name } wedi'i thynnu. Dydw i ddim yn ateb ohoni mwyach.
documents-not-there = Does gen i ddim dogfen o'r enw { $name }. Mae "hearback documents list" yn dangos beth sydd gen i.
documents-none = Does dim dogfennau eto. Ychwanegwch un gyda "hearback ingest" ac enw ffeil.
documents-line = { $name } ({ $file }): { $passages } rhan, { $added }
documents-count = Dogfennau: { $documents }. Rhannau: { $passages }.
documents-many =
    Mae { $passages } rhan nawr. O tua { $many } ymlaen, mae gweinydd Chroma yn dod o hyd i bethau'n well.
    Dechreuwch un wrth ymyl y bot, ar y peiriant hwn: "chroma run --host 127.0.0.1 --port 8000 --path chroma".
    Yna gosodwch HEARBACK_CHROMA_URL i http://127.0.0.1:8000 a dechreuwch y bot eto.
documents-reading = Darllen { $name }
documents-embedding = Dysgu { $name }

documents-refused = { $why } Newidiwyd dim byd.
documents-refused-missing = Does dim ffeil { $file }. Edrychwch ar ei henw a'i ffolder.
documents-refused-not-a-file = Nid ffeil yw { $file }. Rhowch enw un ffeil, neu rai.
documents-refused-unreadable = Does gen i ddim hawl i ddarllen { $file }. Rhowch yr hawl i'r cyfrif hwn.
documents-refused-empty = Mae { $file } yn wag. Cadwch hi eto, a gwiriwch ei maint.
documents-refused-too-large = Mae { $file } yn rhy fawr. Gallaf gymryd { $most } MB. Rhannwch hi, neu gadewch ei lluniau allan.
documents-refused-unknown-kind = Alla i ddim darllen ffeil fel { $file }. Cadwch hi fel PDF, DOCX, PPTX, HTML, Markdown neu destun.
documents-refused-old-kind = Mae { $file } o fath na alla i ei ddarllen ({ $kind }). Agorwch hi a'i chadw fel PDF neu DOCX.
documents-refused-archive = Pecyn o ffeiliau yw { $file }. Dadbaciwch ef, a rhowch y ffeiliau sydd ynddo i mi.
documents-refused-wrong-name =
    Nid yw { $file } yr hyn mae ei henw yn ei ddweud. Mae'r enw'n dweud { $named }, ond ffeil { $really } yw hi. Rhowch y terfyniad cywir iddi.
documents-refused-locked = Mae cyfrinair ar { $file }. Cadwch gopi heb un.
documents-refused-broken = Mae { $file } wedi'i difrodi, neu nid yr hyn mae ei henw yn ei ddweud. Agorwch hi, a'i chadw eto.
documents-refused-no-text = Does gan { $file } ddim testun y galla i ei ddarllen. Efallai mai sgan yw hi. Cadwch hi gyda'i thestun (OCR) a rhowch gynnig arall arni.
documents-refused-too-many-pages = Nifer y tudalennau yn { $file }: { $pages }. Gallaf gymryd { $most }. Rhannwch hi.
documents-refused-too-much-text = Mae mwy o destun yn { $file } nag y galla i ei gymryd. Rhannwch hi.
documents-refused-too-slow = Cymerodd { $file } ormod o amser i'w darllen. Cadwch hi eto fel PDF syml, neu rhannwch hi.
documents-refused-swells = Mae { $file } yn gofyn am lawer gormod o le wrth ei hagor. Agorwch hi, a'i chadw eto fel PDF syml.
documents-refused-unsafe = Mae rhannau yn { $file } nad oes eu hangen ar unrhyw ddogfen, ac a allai wneud niwed. Agorwch hi, a'i chadw eto fel PDF syml.
documents-refused-same-name = Mae gan { $file } yr un enw ag un o'i blaen. Enwch hi gyda --title.
documents-refused-no-name = Does gan { $file } ddim enw y gallwn ei ddangos. Ailenwch hi, neu enwch hi gyda --title.

documents-owner-only = Dim ond y person sy'n rhedeg y bot hwn all ychwanegu dogfennau. Gofynnwch iddyn nhw ei hychwanegu.
documents-in-private = Anfonwch y ffeil ataf yn ein sgwrs breifat.
documents-at-work = Rwy'n darllen { $file }. Byddaf yn dweud wrthych pan fydd wedi'i gwneud.
documents-busy = Rwy'n dal yn brysur gyda ffeiliau eraill. Anfonwch { $file } eto ymhen ychydig funudau.
documents-not-fetched = Doeddwn i ddim yn gallu cael { $file } o Telegram. Anfonwch hi eto.
documents-failed = Aeth rhywbeth o'i le gyda { $file }, a newidiwyd dim byd. Anfonwch hi eto.
documents-cut-short = Cefais fy stopio wrth ddarllen ffeil o'ch un chi. Anfonwch hi eto.
