# Beth mae'r bot yn ei ddweud pan fydd neges yn un frys.

safety-thanks = Diolch am ddweud wrtha i. Os oes unrhyw un mewn perygl nawr, ffoniwch { $emergency }.
safety-medical = Os yw rhywun wedi cael niwed drwg neu'n sâl iawn, ffoniwch { $emergency } nawr. Byddan nhw'n dweud beth i'w wneud.
safety-local = Gallwch ffonio { $name } ar { $phone } a gofyn am help i gadw rhywun yn ddiogel. Gallwch hefyd ffonio'r heddlu ar { $police }.
safety-council =
    Gallwch ffonio'r cyngor lleol a gofyn am y tîm sy'n cadw oedolion yn ddiogel. Gallwch hefyd ffonio'r heddlu ar { $police }.
safety-talk = I siarad unrhyw bryd, am ddim: ffoniwch y Samariaid ar { $samaritans }, neu anfonwch neges destun { $keyword } i { $shout }.
safety-nhs =
    Yng Nghymru gallwch ffonio { $wales } a phwyso 2. Yn Lloegr, ffoniwch { $england } a dewis iechyd meddwl.
safety-older = I siarad am niwed i berson hŷn, ffoniwch Hourglass am ddim ar { $hourglass }.
safety-domestic =
    Os mai partner neu aelod o'r teulu yw e, gallwch ffonio llinell gymorth am ddim. Yng Nghymru: { $wales }. Yn Lloegr: { $england }.
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
