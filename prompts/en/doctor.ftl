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
