namespace OperationsCase.Statute;

/// <summary>Counts elapsed hours, leaving out whole London days that a rule disregards.</summary>
internal static class HourClock
{
    /// <remarks>
    /// A disregarded day stops the clock at its midnight and restarts it at the next one. A notice served at 10:00 on
    /// 24 December therefore runs out at 10:00 on 27 December, not on the 26th. A trigger on a disregarded day starts
    /// the clock at the next midnight of a day that counts.
    /// Source: Anti-social Behaviour, Crime and Policing Act 2014, s. 80(3)-(4); Proceeds of Crime Act 2002, s. 295(1B).
    /// </remarks>
    /// <param name="rule">A rule that counts hours.</param>
    /// <param name="trigger">The instant that starts the clock, in UTC.</param>
    /// <param name="calendar">The bank holidays, asked only when the rule disregards them.</param>
    /// <param name="facts">The hours of an extension, where the rule has one.</param>
    /// <exception cref="FormatException">The hours of the extension are missing, or more than the rule allows.</exception>
    public static DeadlineCalculation Calculate(StatutoryRule rule, DateTimeOffset trigger, BankHolidays calendar, RuleFacts facts)
    {
        var length = TimeSpan.FromHours(HoursOf(rule, facts));
        var stretches = Elapsed(rule, length, trigger, calendar);
        var due = stretches[^1].To;
        var byTheWallClock = WallClock(rule, length, trigger, calendar);

        return new DeadlineCalculation
        {
            Rule = rule,
            TriggerAt = trigger,
            DueAt = due,
            AlertAt = byTheWallClock < due ? byTheWallClock : due,
            CalendarVersion = calendar.Version,
            BeginsOn = London.DateOf(trigger),
            Stretches = stretches,
            ClockChanges = [.. stretches.Where(CrossesAChange).Select(stretch => stretch.On)],
        };
    }

    private static int HoursOf(StatutoryRule rule, RuleFacts facts) => rule.MostExtension is { } most
        ? (facts.Has("first") ? facts.Hours("first", rule.Length) : rule.Length) + facts.Hours("extension", most)
        : rule.Length;

    private static bool CrossesAChange(CountedDayPart stretch) =>
        London.ClockOf(stretch.To) - London.ClockOf(stretch.From) != stretch.Length;

    private static List<CountedDayPart> Elapsed(StatutoryRule rule, TimeSpan length, DateTimeOffset trigger, BankHolidays calendar)
    {
        var stretches = new List<CountedDayPart>();
        var (now, left, total) = (trigger, length, TimeSpan.Zero);

        while (left > TimeSpan.Zero)
        {
            var today = London.DateOf(now);
            var midnight = London.StartOf(today.AddDays(1));
            var leftOut = DisregardedDay.Why(rule.Disregards, today, calendar);
            var counted = leftOut is not null ? TimeSpan.Zero : left < midnight - now ? left : midnight - now;
            var end = leftOut is null ? now + counted : midnight;

            (left, total) = (left - counted, total + counted);
            stretches.Add(new CountedDayPart(today, now, end, leftOut, total));
            now = end;
        }

        return stretches;
    }

    /// <summary>The same count by the hands of London's clocks, which gain an hour in March and lose one in October.</summary>
    private static DateTimeOffset WallClock(StatutoryRule rule, TimeSpan length, DateTimeOffset trigger, BankHolidays calendar)
    {
        var (now, left) = (London.ClockOf(trigger), length);

        while (true)
        {
            var midnight = now.Date.AddDays(1);

            if (DisregardedDay.Why(rule.Disregards, DateOnly.FromDateTime(now), calendar) is not null)
            {
                now = midnight;
            }
            else if (now + left <= midnight)
            {
                var reading = London.Read(now + left);

                return reading.NeverHappened ? London.StartOf(DateOnly.FromDateTime(now)).AddHours(1) : reading.Instants[0];
            }
            else
            {
                left -= midnight - now;
                now = midnight;
            }
        }
    }
}
