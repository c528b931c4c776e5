namespace OperationsCase.Statute.Tests;

/// <summary>What each rule comes to, said once more and walked the long way; nothing here reads the rules that it holds the product to.</summary>
internal static class ExpectedRules
{
    private static readonly HashSet<DateOnly> Holidays =
    [
        .. Repository.Rows(Repository.Reference("bank-holidays.csv"))
            .Concat(Repository.Rows(Repository.Reference("bank-holidays-projected.csv"))).Select(row => StatuteSamples.Day(row["On"])),
    ];

    /// <summary>Hours from an instant: how many, and the days that stand still.</summary>
    public static IReadOnlyDictionary<string, (int Hours, Predicate<DateOnly> LeftOut)> OfHours { get; } = new Dictionary<string, (int, Predicate<DateOnly>)>
    {
        ["A03_H48"] = (48, None),
        ["CH48_2014"] = (48, Christmas),
        ["CH72_CPA2026"] = (72, Christmas),
        ["SERVICE24"] = (24, None),
        ["CN24_MAX"] = (24, None),
        ["CN48_MAX"] = (48, Christmas),
        ["CN_S81_CONTINUED"] = (48, None),
        ["POCA_CASH48_PRE2005"] = (48, None),
        ["POCA_CASH48"] = (48, NoWorkingDay),
        ["POCA_LISTED6"] = (6, NoWorkingDay),
        ["POCA_LISTED48"] = (48, NoWorkingDay),
        ["POCA_AFO_OBJ48"] = (48, NoWorkingDay),
        ["POCA_CRYPTO48"] = (48, NoWorkingDay),
        ["POCA_REALISABLE48"] = (48, None),
        ["PACE24"] = (24, None),
        ["PACE36"] = (36, None),
        ["PACE72"] = (72, None),
        ["PACE96"] = (96, None),
        ["PACE_REVIEW6"] = (6, None),
        ["PACE_REVIEW9"] = (9, None),
        ["PACE_BREACH27"] = (27, None),
        ["DISPERSAL_AUTH48"] = (48, None),
        ["DISPERSAL48"] = (48, None),
        ["RIPA_URG72"] = (72, None),
        ["TASK_MERLIN24"] = (24, None),
        ["TASK_POWER24"] = (24, None),
    };

    /// <summary>Days and months from a London day: the last day, included.</summary>
    public static IReadOnlyDictionary<string, Func<DateOnly, DateOnly>> OfDays { get; } = new Dictionary<string, Func<DateOnly, DateOnly>>
    {
        ["A03_ADJ14"] = day => DaysAfter(day, 14),
        ["CADJ14"] = day => DaysAfter(day, 14),
        ["A03_CO3M_DODDS"] = day => MonthsAfter(day, 3),
        ["A03_CO3M_SAFE"] = day => MonthsWith(day, 3),
        ["CO3M_DODDS"] = day => MonthsAfter(day, 3),
        ["CO3M_SAFE"] = day => MonthsWith(day, 3),
        ["A03_APP21"] = day => DaysAfter(day, 20),
        ["CAPP21"] = day => DaysAfter(day, 20),
        ["A03_COST3M"] = day => MonthsWith(day, 3),
        ["CCOST3M"] = day => MonthsWith(day, 3),
        ["A03_COMP3M"] = day => MonthsWith(day, 3),
        ["CCOMP3M"] = day => MonthsWith(day, 3),
        ["CPOSS3M"] = day => MonthsWith(day, 3),
        ["OUTCOME30"] = day => DaysAfter(day, 30),
        ["CREV7D"] = day => DaysAfter(day, 6),
        ["POCA_DET3M_PRE2010"] = day => MonthsWith(day, 3),
        ["POCA_DET6M"] = day => MonthsWith(day, 6),
        ["POCA_DET2Y_V1"] = day => MonthsAfter(day, 24),
        ["POCA_DET2Y"] = day => MonthsWith(day, 24),
        ["POCA_FN30_MIN"] = day => DaysAfter(day, 30),
        ["POCA_SETASIDE30"] = day => DaysAfter(day, 30),
        ["POCA_SETASIDE30_V2"] = day => DaysAfter(day, 29),
        ["POCA_AFO_SETASIDE30"] = day => DaysAfter(day, 29),
        ["POCA_AFO_APPEAL30"] = day => DaysAfter(day, 29),
        ["POCA_LISTED_APPEAL30"] = day => DaysAfter(day, 29),
        ["POCA_CRYPTO_APPEAL30"] = day => DaysAfter(day, 29),
        ["POCA_RESTRAINT_REVIEW"] = day => MonthsAfter(day, 24),
        ["POCA_APPEAL30"] = day => DaysAfter(day, 29),
        ["POCA_LISTED_DET6M"] = day => MonthsWith(day, 6),
        ["POCA_LISTED_DET2Y"] = day => MonthsWith(day, 24),
        ["POCA_AFO2Y"] = day => MonthsWith(day, 24),
        ["POCA_AFO_FN30"] = day => DaysAfter(day, 30),
        ["POCA_CRYPTO6M"] = day => MonthsWith(day, 6),
        ["POCA_CRYPTO2Y_V1"] = day => MonthsAfter(day, 24),
        ["POCA_CRYPTO3Y_V1"] = day => MonthsAfter(day, 36),
        ["POCA_CRYPTO2Y"] = day => MonthsWith(day, 24),
        ["POCA_CRYPTO3Y"] = day => MonthsWith(day, 36),
        ["POCA_CONF_PAY6M_PRE2015"] = day => MonthsWith(day, 6),
        ["POCA_CONF_PAY3M"] = day => MonthsWith(day, 3),
        ["POCA_CONF_PAY12M_PRE2015"] = day => MonthsWith(day, 12),
        ["POCA_CONF_PAY6M"] = day => MonthsWith(day, 6),
        ["POCA_CONF_POSTPONE2Y"] = day => MonthsWith(day, 24),
        ["POCA_DAML7WD"] = day => MinuteByMinuteClock.DaysAfter(day, 7, NoWorkingDay),
        ["POCA_MORA31"] = day => DaysAfter(day, 30),
        ["POCA_MORA_EXT31"] = day => DaysAfter(day, 31),
        ["POCA_MORA_MAX217"] = day => DaysAfter(day, 30 + 186),
        ["BAIL28D_PRE2022"] = day => DaysAfter(day, 28),
        ["BAIL3M"] = day => MonthsWith(day.AddDays(1), 3),
        ["BAIL_FCA6M"] = day => MonthsWith(day.AddDays(1), 6),
        ["BAIL6M"] = day => MonthsWith(day.AddDays(1), 6),
        ["BAIL9M"] = day => MonthsWith(day.AddDays(1), 9),
        ["BAIL12M"] = day => MonthsWith(day.AddDays(1), 12),
        ["CTL56"] = day => MinuteByMinuteClock.BackFrom(DaysAfter(day, 56), NoWorkingDay),
        ["CTL70"] = day => MinuteByMinuteClock.BackFrom(DaysAfter(day, 70), NoWorkingDay),
        ["CTL112"] = day => MinuteByMinuteClock.BackFrom(DaysAfter(day, 112), NoWorkingDay),
        ["CTL182"] = day => MinuteByMinuteClock.BackFrom(DaysAfter(day, 182), NoWorkingDay),
        ["RUI30"] = day => DaysAfter(day, 30),
        ["WARRANT3M"] = day => MonthsAfter(day, 3),
        ["MDA23_1M_SAFE"] = day => MonthsAfter(day, 1),
        ["RIPA_DS3M"] = day => MonthsWith(day, 3),
        ["CHIS12M"] = day => MonthsWith(day, 12),
        ["CHIS4M"] = day => MonthsWith(day, 4),
        ["UC12M"] = day => MonthsWith(day, 12),
        ["NRM_RG5WD"] = day => MinuteByMinuteClock.DaysAfter(day, 5, NoWorkingDay),
        ["TASK_RETURN5"] = day => MinuteByMinuteClock.DaysAfter(day, 5, NoWorkingDay),
        ["TASK_RETURN_ASSET5"] = day => MinuteByMinuteClock.DaysAfter(day, 5, NoWorkingDay),
        ["TASK_OWN"] = day => DaysAfter(day, 730),
        ["TASK_DECISION"] = day => DaysAfter(day, 730),
        ["TASK_NRM5"] = day => DaysAfter(day, 5),
        ["TASK_PLANTS28"] = day => DaysAfter(day, 28),
        ["TASK_LANDLORD7"] = day => DaysAfter(day, 7),
        ["TASK_CIA7"] = day => DaysAfter(day, 7),
        ["TASK_COSTS28"] = day => DaysAfter(day, 28),
        ["TASK_REOCC14"] = day => DaysAfter(day, 14),
        ["CPIA_RET6M"] = day => MonthsAfter(day, 6),
    };

    /// <summary>An extended closure order: the earlier of three months after it would have ended and six after it was made.</summary>
    public static DateOnly Extended(DateOnly order, DateOnly wouldHaveEnded)
    {
        var (extension, cap) = (MonthsAfter(wouldHaveEnded, 3), MonthsAfter(order, 6));

        return extension < cap ? extension : cap;
    }

    public static bool NoWorkingDay(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            || Christmas(day)
            || day == MinuteByMinuteClock.GoodFriday(day.Year)
            || Holidays.Contains(day);

    private static bool Christmas(DateOnly day) => day is { Month: 12, Day: 25 };

    private static bool None(DateOnly day) => false;

    private static DateOnly DaysAfter(DateOnly day, int days) => MinuteByMinuteClock.DaysAfter(day, days, None);

    private static DateOnly MonthsAfter(DateOnly day, int months) => MinuteByMinuteClock.LastDay(day, months, dayIsIncluded: false);

    private static DateOnly MonthsWith(DateOnly day, int months) => MinuteByMinuteClock.LastDay(day, months, dayIsIncluded: true);
}
