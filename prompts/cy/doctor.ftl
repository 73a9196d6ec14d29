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
