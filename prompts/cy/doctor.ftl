# Beth mae `hearback doctor` yn ei ddweud wrth y perchennog: beth a gafodd ei wirio, a beth i'w wneud os nad yw'n iawn.

doctor-database = Cronfa ddata
doctor-database-unavailable = Does dim modd agor y gronfa ddata: { $problem }
doctor-database-damaged =
    Mae'r gronfa ddata wedi'i difrodi. Stopiwch Hearback a chopïwch y ffolder data i le diogel.
    Yna adferwch eich copi wrth gefn diwethaf gyda "hearback restore".

doctor-schema = Tablau'r gronfa ddata
doctor-schema-old = Daw'r tablau o fersiwn hŷn o Hearback. Dechreuwch Hearback unwaith, a bydd yn eu diweddaru.
doctor-schema-new =
    Daw'r tablau o fersiwn mwy newydd o Hearback na hwn.
    Gosodwch yr un mwy newydd eto, neu adferwch gopi wrth gefn cynharach.

doctor-disk = Lle ar y ddisg
doctor-disk-low = Mae { $free } MB yn rhydd ar y ddisg. Mae angen { $needed } MB ar Hearback. Rhyddhewch le, neu symudwch y ffolder data.

doctor-permissions = Pwy all ddarllen y data
doctor-permissions-open =
    Gall cyfrifon eraill ar y peiriant hwn ddarllen { $name } (modd { $mode }).
    Tynnwch yr hawl honno gyda "chmod -R go= " ac enw'r ffolder data.

doctor-folder-missing = Does dim ffolder data eto. Dechreuwch Hearback unwaith i'w greu, neu gosodwch HEARBACK_DATA i'r ffolder iawn.

doctor-verdict-ok = iawn
doctor-verdict-warning = rhybudd
doctor-verdict-to-mend = i'w drwsio
doctor-all-well = Mae popeth yn iawn.
doctor-summary = I'w drwsio: { $mend }. Rhybuddion: { $warnings }.
doctor-unexpected = Doedd dim modd gwirio hyn ({ $kind }). Rhowch wybod i'r bobl sy'n gwneud Hearback.

doctor-settings = Gosodiadau
doctor-settings-wrong =
    { $problem }
    Trwsiwch hyn yn gyntaf. Chafodd y tocyn, y data a'ch cynnwys chi ddim eu gwirio.

doctor-owners = Perchnogion
doctor-owners-none = Does neb wedi'i enwi'n berchennog. Gosodwch HEARBACK_OWNERS i'ch rhif yn Telegram, i weld beth na chafodd ateb.

doctor-safeguarding = Cyswllt diogelu
doctor-safeguarding-none =
    Does dim un wedi'i osod. Dim ond 999 a llinellau cymorth fydd rhywun mewn perygl yn eu gweld.
    Gosodwch HEARBACK_SAFEGUARDING_NAME a HEARBACK_SAFEGUARDING_PHONE i rai eich cyngor.
doctor-safeguarding-half = Dim ond hanner sydd wedi'i osod. Gosodwch HEARBACK_SAFEGUARDING_NAME a HEARBACK_SAFEGUARDING_PHONE, y ddau.

doctor-token = Tocyn
doctor-token-fine = Mae Telegram yn adnabod y bot hwn.
doctor-token-none = Does dim un wedi'i osod. Gwnewch fot gyda @BotFather yn Telegram, a gosodwch HEARBACK_TOKEN i'w docyn.
doctor-token-wrong = Dydy Telegram ddim yn adnabod y tocyn hwn. Copïwch ef eto o @BotFather i HEARBACK_TOKEN.
doctor-token-unreachable =
    Does dim modd cyrraedd { $host } o'r fan hon. Gwiriwch y rhwydwaith a HEARBACK_TELEGRAM_API.
    Mae Hearback yn dal i geisio, felly bydd pobl yn cael eu hatebion yn nes ymlaen.
doctor-token-other =
    Mae { $host } yn ateb, ond nid fel y mae Telegram (statws { $status }).
    Rhowch gynnig arall arni ymhen ychydig, a gwiriwch HEARBACK_TELEGRAM_API.

doctor-privacy = Preifatrwydd mewn grwpiau
doctor-privacy-on = Ymlaen: mewn grwpiau, dim ond yr hyn sydd ar ei gyfer mae'r bot yn ei weld.
doctor-privacy-off =
    I ffwrdd: mae'r bot yn cael gweld popeth sy'n cael ei ddweud yn ei grwpiau.
    Anfonwch /setprivacy at @BotFather, dewiswch eich bot, yna Enable.

doctor-folder = Ffolder data
doctor-folder-file = Mae HEARBACK_DATA yn enwi ffeil. Enwch ffolder.
doctor-folder-refused =
    Chaiff Hearback ddim ysgrifennu yno. Rhowch yr hawl honno i'r cyfrif sy'n ei redeg,
    neu enwch ffolder arall gyda HEARBACK_DATA.
doctor-folder-account =
    Mae'n perthyn i gyfrif arall, nid yr un rydych chi'n ei ddefnyddio nawr.
    Defnyddiwch y cyfrif sy'n rhedeg Hearback: gall yr hyn sydd yma am y data fod yn anghywir.

doctor-running = Hearback arall
doctor-running-yes = Mae un yn rhedeg gyda'r ffolder data hwn. Mae hynny'n iawn: mae "hearback ask" yn gweithio wrth ei ochr.
doctor-running-no = Does dim un yn rhedeg gyda'r ffolder data hwn.

doctor-sending = Negeseuon y mae'r bot yn eu hanfon ei hun
doctor-sending-failed =
    { $count ->
        [one] Rhoddwyd y gorau i un neges.
       *[other] Rhoddwyd y gorau i { $count } o negeseuon.
    }
    Mae'r log yn dweud pryd, fel "notice_refused" neu "notice_given_up". Mae'r lleill i gyd yn mynd allan.
doctor-sending-late =
    { $count ->
        [one] Mae un neges dros awr yn hwyr.
       *[other] Mae { $count } o negeseuon dros awr yn hwyr.
    }
    Dechreuwch Hearback. Os yw'n rhedeg, edrychwch ar ei log ac ar y rhwydwaith.

doctor-secret = Cyfrinach y botymau
doctor-secret-damaged =
    Mae'r ffeil { $name } yn y ffolder data wedi'i difrodi. Adferwch hi o gopi wrth gefn, neu dilëwch hi.
    Os dilëwch hi, fydd hen fotymau ddim yn gweithio mwyach.

doctor-secrets = Cyfrinachau rowndiau agored
doctor-secrets-refused =
    Ni ellir darllen a newid y ffolder { $name } yn y ffolder data.
    Rhowch yr hawl i'r cyfrif sy'n rhedeg Hearback.
doctor-secrets-lost =
    Mae { $count } o dapiau neu eiriau'n aros nad oes modd eu hagor. Mae eu cyfrinach ar goll neu wedi'i difrodi.
    Adferwch y ffolder { $name } yn y ffolder data o gopi. Tan hynny nid yw'r rowndiau a'r cynlluniau hyn yn derbyn mwy.
    Os yw wedi mynd am byth, caewch y rownd hebddynt.
doctor-secrets-taken =
    Mewn { $count } o rowndiau agored mae'r gyfrinach sy'n dweud pwy sydd wedi ateb ar goll neu wedi'i difrodi.
    Adferwch y ffolder { $name } yn y ffolder data o gopi. Hebddi gall rhai pobl ateb ddwywaith.

doctor-database-none = Does dim un eto. Bydd y cychwyn cyntaf yn ei gwneud.

doctor-content = Tystiolaeth
doctor-content-read = { $cards } cerdyn, { $sources } ffynhonnell.
doctor-content-broken = { $problem }

doctor-texts = Geiriau'r bot
doctor-texts-own = Mae eich geiriau eich hun yn cael eu defnyddio.

doctor-model = Model chwilio
doctor-model-missing = Dydy e ddim yno eto. Bydd y cychwyn nesaf yn ei wneud, sy'n cymryd munud. Neu rhedwch "make setup".
doctor-model-damaged = Does dim modd ei ddefnyddio. Dilëwch y ffolder { $folder } a rhedwch "make setup".

doctor-engine = Chwilio yn Gymraeg ac mewn geiriau eraill
doctor-engine-missing =
    Dydy ei beiriant ddim yn rhedeg ar y peiriant hwn. Mae Hearback yn gweithio hebddo.
    Mae'n dod o hyd i lai pan fydd pobl yn gofyn yn Gymraeg, neu yn eu geiriau eu hunain.

doctor-index = Mynegai'r darnau
doctor-index-none = Does dim un eto. Bydd y cychwyn nesaf yn ei wneud.
doctor-index-stale = Mae'n hŷn na'r darnau. Bydd y cychwyn nesaf yn ei wneud eto.
doctor-index-busy = Mae'r Hearback sy'n rhedeg yn ei wneud eto.
doctor-index-damaged = Mae wedi'i ddifrodi. Does dim angen i chi wneud dim: bydd y cychwyn nesaf yn ei wneud eto.

doctor-chroma = Gweinydd Chroma
doctor-chroma-fine = Mae'n ateb.
doctor-chroma-unreachable =
    Does dim modd ei gyrraedd yn HEARBACK_CHROMA_URL. Mae'r atebion yn iawn o hyd, ond yn arafach gyda llawer iawn o ddogfennau.
    Dechreuwch ef, neu tynnwch y gosodiad.

doctor-vectors = Testunau'n barod i'w chwilio
doctor-vectors-new = Mae { $texts } testun yn newydd. Mae pob cychwyn yn cymryd tua { $seconds } eiliad yn fwy o'u herwydd.

doctor-zone = Cylchfa amser
doctor-zone-missing = Dydy'r peiriant hwn ddim yn gwybod yr amser yn y DU. Gosodwch y pecyn tzdata.

doctor-clock = Cloc
doctor-clock-behind =
    Mae { $minutes } munud y tu ôl i'r ffeil fwyaf newydd yn y ffolder data. Gosodwch gloc y peiriant hwn.

doctor-clock-file = Cloc wedi'i symud
doctor-clock-file-used = Mae'r cloc wedi'i symud { $seconds } eiliad. Ar gyfer profion mae hynny: tynnwch HEARBACK_CLOCK_FILE i'w atal.
doctor-clock-file-wrong =
    Mae HEARBACK_CLOCK_FILE yn enwi ffeil heb nifer o eiliadau ynddi, felly chafodd y cloc mo'i symud.
    Trwsiwch y ffeil, neu tynnwch y gosodiad.

doctor-copies = Copïau o atebion ar y gweinydd
doctor-server-unseen = Ni ellir gweld beth mae'r gweinydd yn ei gadw: { $problem }
doctor-copies-archive = Mae'r gweinydd yn archifo ei log, ac felly'n cadw pwy ddywedodd beth a phryd. Gosodwch "archive_mode = off" ac ailgychwynnwch y gweinydd.
doctor-copies-logical = Mae'r gweinydd yn ysgrifennu popeth ar ffurf blaen. Gosodwch "wal_level = replica" ac ailgychwynnwch y gweinydd.
doctor-copies-slots = Mae'r gweinydd yn dal ei log yn ôl ar gyfer copi. Gollyngwch bob slot sydd yn "pg_replication_slots".
doctor-copies-standby = Mae gweinydd arall yn copïo hwn. Cadwch yr atebion ar weinydd ar wahân, gyda HEARBACK_ANSWERS_URL a HEARBACK_TOKENS_URL.
doctor-copies-recovery = Copi o weinydd arall yw hwn. Enwch y cyntaf, a diffoddwch y copi.
doctor-copies-statements = Mae'r gweinydd yn logio'r hyn a ddywedir wrtho. Gosodwch "log_statement = none" a llwythwch y gosodiadau eto.
doctor-copies-slow = Mae'r gweinydd yn logio'r hyn sy'n cymryd amser. Gosodwch "log_min_duration_statement = -1", a'r un peth ar gyfer samplau ac auto_explain.
doctor-copies-parameters = Mae'r gweinydd yn logio geiriau wrth ymyl gwallau. Gosodwch "log_parameter_max_length_on_error = 0".
doctor-copies-commits = Mae'r gweinydd yn cadw amser pob newid. Gosodwch "track_commit_timestamp = off" ac ailgychwynnwch y gweinydd.
doctor-copies-audit = Mae log archwilio yn cadw'r hyn a ddywedir wrth y gweinydd. Gosodwch "pgaudit.log = none" ar gyfer y cronfeydd data hyn.
doctor-copies-counted = Mae'r gweinydd yn cyfrif yr hyn a ddywedir wrtho. Gollyngwch yr estyniad "pg_stat_statements" o'r cronfeydd data hyn.
