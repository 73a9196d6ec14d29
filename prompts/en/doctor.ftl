# What `hearback doctor` says to the owner: what was looked at, and what to do where it is not well.

doctor-database = Database
doctor-database-unavailable = The database can't be opened: { $problem }
doctor-database-damaged =
    The database is damaged. Stop Hearback and copy the data folder to a safe place.
    Then bring back your last backup with "hearback restore".

doctor-schema = Tables of the database
doctor-schema-old = The tables are from an older Hearback. Start Hearback once, and it will bring them up to date.
doctor-schema-new =
    The tables are from a newer Hearback than this one.
    Install the newer one again, or restore a backup from before.

doctor-disk = Room on the disk
doctor-disk-low = The disk has { $free } MB free. Hearback needs { $needed } MB. Free some space, or move the data folder.

doctor-permissions = Who may read the data
doctor-permissions-open =
    Other accounts on this machine can read { $name } (mode { $mode }).
    Take that right away with "chmod -R go= " and the name of the data folder.

doctor-folder-missing = There is no data folder yet. Start Hearback once to make it, or set HEARBACK_DATA to the right folder.

doctor-verdict-ok = ok
doctor-verdict-warning = warning
doctor-verdict-to-mend = to mend
doctor-all-well = All is well.
doctor-summary = To mend: { $mend }. Warnings: { $warnings }.
doctor-unexpected = This could not be looked at ({ $kind }). Please tell the people who make Hearback.

doctor-settings = Settings
doctor-settings-wrong =
    { $problem }
    Mend this first. The token, the data and your own content were not looked at.

doctor-owners = Owners
doctor-owners-none = Nobody is named as owner. Set HEARBACK_OWNERS to your user id in Telegram, so you can see what went unanswered.

doctor-safeguarding = Safeguarding contact
doctor-safeguarding-none =
    None is set. A person in danger is then told about 999 and helplines only.
    Set HEARBACK_SAFEGUARDING_NAME and HEARBACK_SAFEGUARDING_PHONE to those of your council.
doctor-safeguarding-half = Only a half is set. Set HEARBACK_SAFEGUARDING_NAME and HEARBACK_SAFEGUARDING_PHONE, both.

doctor-token = Token
doctor-token-fine = Telegram knows this bot.
doctor-token-none = None is set. Make a bot with @BotFather in Telegram, and set HEARBACK_TOKEN to its token.
doctor-token-wrong = Telegram does not know this token. Copy it again from @BotFather into HEARBACK_TOKEN.
doctor-token-unreachable =
    { $host } can't be reached from here. Check the network and HEARBACK_TELEGRAM_API.
    Hearback keeps trying, so people get their answers later.
doctor-token-other =
    { $host } answers, but not as Telegram does (status { $status }).
    Try again in a while, and check HEARBACK_TELEGRAM_API.

doctor-privacy = Privacy in groups
doctor-privacy-on = On: in groups the bot sees only what is meant for it.
doctor-privacy-off =
    Off: the bot is shown all that is said in its groups.
    Send /setprivacy to @BotFather, pick your bot, then Enable.

doctor-folder = Data folder
doctor-folder-file = HEARBACK_DATA names a file. Name a folder.
doctor-folder-refused =
    Hearback may not write there. Give the account that runs it that right,
    or name another folder with HEARBACK_DATA.
doctor-folder-account =
    It belongs to another account than the one that you use now.
    Use the account that runs Hearback: what is said here about the data may be wrong.

doctor-running = Another Hearback
doctor-running-yes = One is running with this data folder. That is fine: "hearback ask" works beside it.
doctor-running-no = None is running with this data folder.

doctor-sending = Messages that the bot sends by itself
doctor-sending-failed =
    { $count ->
        [one] One message was given up.
       *[other] { $count } messages were given up.
    }
    The log says when, as "notice_refused" or "notice_given_up". All others go out.
doctor-sending-late =
    { $count ->
        [one] One message is more than an hour late.
       *[other] { $count } messages are more than an hour late.
    }
    Start Hearback. If it is running, look at its log and at the network.

doctor-secret = Secret for buttons
doctor-secret-damaged =
    The file { $name } in the data folder is damaged. Bring it back from a backup, or remove it.
    If you remove it, older buttons stop working.

doctor-secrets = Secrets of open rounds
doctor-secrets-refused =
    The folder { $name } in the data folder can't be read and changed.
    Give the account that runs Hearback the right to it.
doctor-secrets-lost =
    { $count } taps or words wait that can't be opened. Their secret is missing or damaged.
    Bring the folder { $name } in the data folder back from a copy. Until then these rounds and plans take no more.
    If it is gone for good, close the round without them.
doctor-secrets-taken =
    In { $count } open rounds the secret that tells who has answered is missing or damaged.
    Bring the folder { $name } in the data folder back from a copy. Without it some people may answer twice.

doctor-database-none = There is none yet. The first start makes it.

doctor-content = Evidence
doctor-content-read = { $cards } cards, { $sources } sources.
doctor-content-broken = { $problem }

doctor-texts = Words of the bot
doctor-texts-own = Your own wordings are in use.

doctor-model = Search model
doctor-model-missing = It is not there yet. The next start makes it, which takes a minute. Or run "make setup".
doctor-model-damaged = It can't be used. Remove the folder { $folder } and run "make setup".

doctor-engine = Search in Welsh and in other words
doctor-engine-missing =
    Its engine does not run on this machine. Hearback works without it.
    It finds less when people ask in Welsh, or in words of their own.

doctor-index = Index of passages
doctor-index-none = There is none yet. The next start makes it.
doctor-index-stale = It is older than the passages. The next start makes it again.
doctor-index-busy = The running Hearback is making it again.
doctor-index-damaged = It is damaged. You need do nothing: the next start makes it again.

doctor-chroma = Chroma server
doctor-chroma-fine = It answers.
doctor-chroma-unreachable =
    It can't be reached at HEARBACK_CHROMA_URL. Answers are still right, but slower with very many documents.
    Start it, or take the setting out.

doctor-vectors = Texts ready for search
doctor-vectors-new = { $texts } texts are new. Each start takes about { $seconds } seconds more for them.

doctor-zone = Time zone
doctor-zone-missing = This machine does not know the time in the UK. Install the package tzdata.

doctor-clock = Clock
doctor-clock-behind =
    It is { $minutes } minutes behind the newest file in the data folder. Set the clock of this machine.

doctor-clock-file = Moved clock
doctor-clock-file-used = The clock is moved by { $seconds } seconds. That is for tests: take HEARBACK_CLOCK_FILE away to stop it.
doctor-clock-file-wrong =
    HEARBACK_CLOCK_FILE names a file that holds no number of seconds, so the clock is not moved.
    Mend the file, or take the setting away.

doctor-copies = Copies of answers on the server
doctor-server-unseen = It can't be seen what the server keeps: { $problem }
doctor-copies-archive = The server archives its log, and so keeps who said what and when. Set "archive_mode = off" and start the server anew.
doctor-copies-logical = The server writes all it is told in plain form. Set "wal_level = replica" and start the server anew.
doctor-copies-slots = The server holds its log back for a copy. Drop each slot that is listed in "pg_replication_slots".
doctor-copies-standby = Another server copies this one. Keep the answers on a server of their own, with HEARBACK_ANSWERS_URL and HEARBACK_TOKENS_URL.
doctor-copies-recovery = This server is the copy of another. Name the first one, and switch the copy off.
doctor-copies-statements = The server logs what it is told. Set "log_statement = none" and load the settings anew.
doctor-copies-slow = The server logs what takes long. Set "log_min_duration_statement = -1", and the same for samples and auto_explain.
doctor-copies-parameters = The server logs words beside errors. Set "log_parameter_max_length_on_error = 0".
doctor-copies-commits = The server keeps the time of each change. Set "track_commit_timestamp = off" and start the server anew.
doctor-copies-audit = An audit log keeps what the server is told. Set "pgaudit.log = none" for these databases.
doctor-copies-counted = The server counts what it is told. Drop the extension "pg_stat_statements" from these databases.
