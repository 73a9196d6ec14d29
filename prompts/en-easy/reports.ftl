# Easy read: short sentences, one point a line.

report-not-ranked =
    These are not the same question.
    We do not rank them.
