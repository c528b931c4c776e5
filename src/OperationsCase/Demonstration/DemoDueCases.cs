using OperationsCase.ClosureOrders;
using OperationsCase.Seizures;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>Plans what is overdue, due today and due this week by the real clock.</summary>
internal sealed class DemoDueCases(DemoContext script, DemoClosures closures, DemoSeizures money)
{
    private SeededRandom Chance => script.Chance;

    private DateTimeOffset Tonight => London.StartOf(script.Today.AddDays(1));

    /// <summary>The day of the officer who signs in: two overdue, two or three today, five this week.</summary>
    public void OfPriya()
    {
        var priya = script.Cast.Priya;
        money.OrderEnding(priya, DemoOfficers.Hackney, script.Today.AddDays(-2));
        closures.OrderEnding(priya, DemoOfficers.TowerHamlets, script.Today.AddDays(-1));

        closures.OrderEnding(priya, DemoOfficers.Hackney, script.Today);
        money.OrderEnding(priya, DemoOfficers.Hackney, script.Today);
        CashDueToday(priya, DemoOfficers.TowerHamlets);

        closures.WaitingToBeHeard(priya, DemoOfficers.Hackney, script.AtWork(0.3, 0.95));
        closures.OrderEnding(priya, DemoOfficers.TowerHamlets, script.Today.AddDays(3));
        money.OrderEnding(priya, DemoOfficers.Hackney, script.Today.AddDays(4));
        money.OrderEnding(priya, DemoOfficers.TowerHamlets, script.Today.AddDays(5));
        money.NoticeRunning(priya, script.Cast.Overseers[0], DemoOfficers.Hackney);
        money.OutOfTime(script.Cast.Overseers[1], DemoOfficers.Hackney);
        money.OtherAssets(priya, script.Cast.Overseers[1], DemoOfficers.Hackney);
        closures.WaitingForAuthority(priya, DemoOfficers.Hackney, script.AtWork(0.05, 0.15));
    }

    /// <summary>The same kinds of day in other boroughs.</summary>
    public void OfOthers()
    {
        var boroughs = script.Places.BusiestFirst.Where(code => code is not (DemoOfficers.Hackney or DemoOfficers.TowerHamlets)).ToList();
        var next = 0;
        string Borough() => boroughs[next++ % boroughs.Count];

        void Each(int of600, Action<DemoPerson, string> plan)
        {
            for (var i = script.Share(of600); i > 0; i--)
            {
                var borough = Borough();
                plan(Chance.From(script.Cast.OthersOf(borough)), borough);
            }
        }

        Each(2, (officer, borough) => closures.WaitingToBeHeard(officer, borough, script.AtWork(Chance.Between(2.1, 2.3), 2.9)));
        Each(3, (officer, borough) => closures.OrderEnding(officer, borough, script.Today.AddDays(-Chance.Between(1, 5))));
        Each(2, (officer, borough) => money.OrderEnding(officer, borough, script.Today.AddDays(-Chance.Between(1, 3))));
        Each(3, HearingDueToday);
        Each(3, CashDueToday);
        Each(3, (officer, borough) => closures.OrderEnding(officer, borough, script.Today));
        Each(6, (officer, borough) => closures.WaitingToBeHeard(officer, borough, script.AtWork(Chance.Between(0.1, 0.5), 0.95)));
        Each(6, (officer, borough) => closures.OrderEnding(officer, borough, script.Today.AddDays(Chance.Between(1, 6))));
        Each(6, (officer, borough) => money.OrderEnding(officer, borough, script.Today.AddDays(Chance.Between(1, 7))));
        Each(4, (officer, borough) => money.WaitingForAnOrder(officer, borough, script.AtWork(Chance.Between(0.1, 0.4), 0.9)));
        Each(3, (officer, borough) => closures.AdjournedNow(officer, borough));
        Each(4, (officer, borough) => closures.RefusedNow(officer, borough, Chance.Between(4, 9)));
    }

    /// <remarks>Late in the evening nothing can be due in some hours and today: then it is left out.</remarks>
    private void HearingDueToday(DemoPerson officer, string borough)
    {
        if (script.Law.TriggerDueBetween(ClosureRules.Hearing, script.Now.AddHours(2), Tonight.AddMinutes(-5), script.DaysAgo(0.1)) is { } served)
        {
            closures.WaitingToBeHeard(officer, borough, served.AddMinutes(-10 * Chance.Between(0, 3)));
        }
    }

    private void CashDueToday(DemoPerson officer, string borough)
    {
        if (script.Law.TriggerDueBetween(CashRules.DetentionOrder, script.Now.AddHours(2), Tonight, script.DaysAgo(0.1)) is { } seized)
        {
            money.WaitingForAnOrder(officer, borough, seized.AddMinutes(-10 * Chance.Between(0, 6)));
        }
    }
}
