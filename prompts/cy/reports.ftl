# Yr hyn mae lluniau a dogfennau yn ei ddweud wrth ymyl y dystiolaeth ei hun.

report-figure =
    Ffigur 1: { $title }
    { $question }
    { $bars }
    { $scale }
    { $caution }
    { $source }
report-bar = • { $label } – { $shown }
report-not-ranked = Cwestiynau gwahanol: heb eu rhoi mewn trefn.
report-scale-percent = Mae bar llawn yn golygu { $most }%.
report-scale-score = Mae bar llawn yn golygu { $most } allan o { $most }.
report-caution = Cofiwch: { $caution }
report-source =
    { $count ->
        [one] Ffynhonnell: { $sources }. Mae geiriau'r ffynhonnell yn Saesneg.
       *[other] Ffynonellau: { $sources }. Mae geiriau'r ffynonellau yn Saesneg.
    }
