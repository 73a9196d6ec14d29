# Tudalen `hearback try`. Darllenir yr allweddi fel sandbox-<enw>; nid y bot sy'n dweud dim o hyn.

sandbox-title = Rhoi cynnig ar Hearback
sandbox-name = Hearback
sandbox-tagline = Lle diogel i roi cynnig arno. Does dim byd yn gadael y cyfrifiadur hwn.
sandbox-skip = Mynd at y ffonau

sandbox-bot-starting = Mae Hearback yn dechrau
sandbox-bot-ready = Mae Hearback yn barod
sandbox-bot-stopped = Mae Hearback wedi stopio. Pwyswch Dechrau eto.
sandbox-bot-lost = Mae'r dudalen hon wedi colli cysylltiad. Yn ceisio eto.
sandbox-bot-stopped-here =
    Mae'r bot wedi stopio ohono'i hun. Dyma'r peth olaf a ddywedodd:
    { $log }
sandbox-serving = Gallwch roi cynnig ar Hearback yn { $address } (gorffennwch gyda Ctrl+C).
sandbox-port-taken = Mae porth { $port } yn cael ei ddefnyddio. Dewiswch un arall gyda --port, neu gadewch --port allan.

sandbox-clock = Cloc
sandbox-clock-now = Yr amser nawr
sandbox-clock-hour = +1 awr
sandbox-clock-day = +1 diwrnod
sandbox-clock-week = +1 wythnos
sandbox-clock-moved = Cafodd y cloc ei symud.

sandbox-reset = Dechrau eto
sandbox-reset-title = Dechrau eto?
sandbox-reset-what = Bydd pob neges yma yn mynd, a bydd y cloc yn mynd yn ôl.
sandbox-reset-yes = Iawn, dechrau eto
sandbox-reset-no = Cadw hyn

sandbox-phones = Ffonau
sandbox-person-carer = Mair
sandbox-person-worker = Sam
sandbox-person-lead = Priya
sandbox-person-resident = Gwen
sandbox-person-tenant = Tariq
sandbox-person-brother = Joe
sandbox-group-name = Prosiect yr ardd
sandbox-role-carer = Gofalwr di-dâl
sandbox-role-worker = Gweithiwr rheng flaen
sandbox-role-lead = Arweinydd
sandbox-role-resident = Yn defnyddio gofal
sandbox-role-tenant = Yn defnyddio gofal
sandbox-role-brother = Teulu
sandbox-role-group = Sgwrs grŵp
sandbox-phone-carer = { sandbox-person-carer }
sandbox-phone-worker = { sandbox-person-worker }
sandbox-phone-lead = { sandbox-person-lead }
sandbox-phone-resident = { sandbox-person-resident }
sandbox-phone-tenant = { sandbox-person-tenant }
sandbox-phone-brother = { sandbox-person-brother }
sandbox-phone-group = { sandbox-group-name }
sandbox-unread = newydd

sandbox-language = Iaith
sandbox-writer = Ysgrifennu fel
sandbox-messages-carer = Negeseuon rhwng { sandbox-person-carer } a Hearback
sandbox-messages-worker = Negeseuon rhwng { sandbox-person-worker } a Hearback
sandbox-messages-lead = Negeseuon rhwng { sandbox-person-lead } a Hearback
sandbox-messages-resident = Negeseuon rhwng { sandbox-person-resident } a Hearback
sandbox-messages-tenant = Negeseuon rhwng { sandbox-person-tenant } a Hearback
sandbox-messages-brother = Negeseuon rhwng { sandbox-person-brother } a Hearback
sandbox-messages-group = Negeseuon yn y grŵp { sandbox-group-name }

sandbox-about = Gofynnwch i mi sut i newid gofal cymdeithasol gyda'r bobl sy'n ei ddefnyddio.
sandbox-begin = Dechrau
sandbox-try = Neu gofynnwch un o'r rhain
sandbox-try-group = Cynllunio gyda'ch gilydd, neu ofyn i'r bot
sandbox-try-carer-1 = A fydd rhywun yn gwneud rhywbeth am yr hyn rwy'n ei ddweud?
sandbox-try-carer-2 = Rwy'n gofalu am Mam. Alla i gael fy nhalu am fy amser?
sandbox-try-worker-1 = Sut mae cynnwys pobl yn gynnar?
sandbox-try-worker-2 = Beth sy'n atal pobl rhag cymryd rhan?
sandbox-try-lead-1 = Sut beth yw arweinyddiaeth dda?
sandbox-try-lead-2 = Sut mae'r grwpiau'n wahanol?
sandbox-try-resident-1 = A yw fy mhrofiad i'n cyfrif?
sandbox-try-resident-2 = Beth os na alla i ddod i gyfarfodydd?
sandbox-try-tenant-1 = Pwy sy'n penderfynu yn y diwedd?
sandbox-try-tenant-2 = Pam mae pobl yn rhoi'r gorau i gymryd rhan?
sandbox-try-brother-1 = Beth mae teuluoedd eisiau?
sandbox-try-brother-2 = Sut bydda i'n clywed beth ddigwyddodd?
sandbox-try-group-1 = /plan Gardd i bawb
sandbox-try-group-2 = /ask Sut mae dechrau'n dda?

sandbox-you = Chi
sandbox-edited = wedi'i newid
sandbox-reply = Ateb
sandbox-edit = Newid
sandbox-replying = Ateb
sandbox-editing = Newid eich neges
sandbox-cancel = Canslo
sandbox-close = Cau
sandbox-pinned = Wedi'i binio
sandbox-typing = Mae Hearback yn ysgrifennu
sandbox-picture = Llun, wedi'i ddisgrifio yn y geiriau oddi tano
sandbox-picture-bare = Llun heb eiriau
sandbox-voice = Neges lais
sandbox-save = Cadw
sandbox-reacted = Ymateb

sandbox-write = Neges
sandbox-write-hint = Mae Enter yn anfon. Mae Shift ac Enter yn dechrau llinell newydd.
sandbox-send = Anfon
sandbox-commands = Gorchmynion
sandbox-no-commands = Nid yw'r bot wedi rhestru unrhyw orchmynion.
sandbox-attach = Ychwanegu ffeil
sandbox-attach-photo = Llun
sandbox-attach-document = Ffeil
sandbox-attach-voice = Neges lais
sandbox-attach-record = Recordio eich llais
sandbox-attach-stop = Stopio ac anfon
sandbox-failed = Ni weithiodd hynny. Rhowch gynnig arall arni.

sandbox-note-joined = Daeth { $who } â { $names } i mewn
sandbox-note-left = Gadawodd { $name }
sandbox-note-pinned = Piniodd { $who } neges
sandbox-note-moved = Mae'r grŵp wedi symud

sandbox-crowd = Mae wyth o bobl eraill yn ateb
sandbox-crowd-none = Agorwch rownd yn gyntaf: teipiwch /round a theitl ar ffôn yr arweinydd.
sandbox-crowd-done = Mae { $count } o bobl eraill wedi ateb.
sandbox-crowd-person = Person { $number }
sandbox-crowd-says-1 = Mae'r cinio'n oer erbyn iddo ein cyrraedd.
sandbox-crowd-says-2 = Ni ofynnodd neb i ni cyn newid y fwydlen.
sandbox-crowd-says-3 = Cawsom wybod amdano ar ôl y penderfyniad.
sandbox-crowd-says-4 = Mae'r bwyd yn well na'r llynedd, diolch.
sandbox-crowd-says-5 = Ni allwn ddilyn y papurau. Byddai geiriau clir yn help.
sandbox-crowd-says-6 = Roedd y cyfarfod ar adeg pan fyddaf yn gweithio.
sandbox-crowd-says-7 = Roedd yn braf cael fy holi am unwaith.
sandbox-crowd-says-8 = Ni chlywsom beth ddaeth o'r arolwg diwethaf.
