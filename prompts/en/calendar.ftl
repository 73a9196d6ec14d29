# Days: how they are read back, and what is said to a day that can't be taken.

weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
day-spoken = { $weekday } { $day } { $month } { $year }

day-not-a-day = I could not find a day in that. You can type it like this: next Friday, in two weeks, or 6 March.
day-past = That day has gone by. Which day to come do you mean?
day-past-day = { $day } has gone by. Which day to come do you mean?
day-no-such-day = { $month } has { $length } days. Which day do you mean?
day-wrong-weekday = That date is a different day of the week: { $day }. Which of the two do you mean?
day-no-fixed-day = That is not the same day everywhere. Please type a date, such as 6 March.
day-too-far = That is too far away for me. Please type a day within ten years.
