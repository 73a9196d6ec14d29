# What pictures and documents say beside the evidence itself.

## A picture of several figures side by side

# The text alternative: it says all that the picture says, in words.
report-figure =
    Figure 1: { $title }
    { $question }
    { $bars }
    { $scale }
    { $caution }
    { $source }
# One bar: who and what it is about, then the figure in the source's own words.
report-bar = • { $label } – { $shown }
report-not-ranked = Different questions: not ranked.
report-scale-percent = A full bar is { $most }%.
report-scale-score = A full bar is { $most } out of { $most }.
report-caution = Take care: { $caution }
report-source =
    { $count ->
        [one] Source: { $sources }.
       *[other] Sources: { $sources }.
    }
