# Days: how they are read back, and what is said to a day that can't be taken.

weekday-0 = dydd Llun
weekday-1 = dydd Mawrth
weekday-2 = dydd Mercher
weekday-3 = dydd Iau
weekday-4 = dydd Gwener
weekday-5 = dydd Sadwrn
weekday-6 = dydd Sul
month-1 = Ionawr
month-2 = Chwefror
month-3 = Mawrth
month-4 = Ebrill
month-5 = Mai
month-6 = Mehefin
month-7 = Gorffennaf
month-8 = Awst
month-9 = Medi
month-10 = Hydref
month-11 = Tachwedd
month-12 = Rhagfyr
day-spoken = { $weekday } { $day } { $month } { $year }

day-not-a-day = Allwn i ddim gweld diwrnod yn hynny. Gallwch deipio fel hyn: dydd Gwener nesaf, ymhen pythefnos, neu 6 Mawrth.
day-past = Mae'r diwrnod hwnnw wedi mynd heibio. Pa ddiwrnod i ddod?
day-past-day = Mae { $day } wedi mynd heibio. Pa ddiwrnod i ddod?
day-no-such-day = { $length } diwrnod sydd ym mis { $month }. Pa ddiwrnod sydd gennych mewn golwg?
day-wrong-weekday = Diwrnod arall o'r wythnos yw'r dyddiad hwnnw: { $day }. Pa un o'r ddau?
day-no-fixed-day = Nid yr un diwrnod yw hwnnw ym mhobman. Teipiwch ddyddiad, fel 6 Mawrth.
day-too-far = Mae hynny'n rhy bell i mi. Teipiwch ddiwrnod o fewn deng mlynedd.
