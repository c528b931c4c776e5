using OperationsCase.Disruption;
using OperationsCase.Foundation.Requests;
using OperationsCase.Import;
using OperationsCase.Networks;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>Plans networks, the operations against them and the claims that they were disrupted.</summary>
internal sealed class DemoNetworks(DemoContext script)
{
    private const int Networks = 45;
    private const int Claims = 150;
    private const int Waiting = 14;
    private const double LinkedShare = 0.45;

    private readonly List<DemoPlannedNetwork> networks = [];
    private int confirmed;
    private readonly List<(DemoPlannedOperation Operation, DemoPlannedNetwork Network, DateTimeOffset At)> links = [];

    private SeededRandom Chance => script.Chance;

    /// <summary>Says which networks there are, before the operations against them.</summary>
    public void Identify()
    {
        var busiest = script.Places.BusiestFirst;

        for (var i = 0; i < Math.Min(DemoNames.Networks.Length, Math.Max(6, script.Share(Networks))); i++)
        {
            var home = i switch
            {
                0 or 9 => DemoOfficers.Hackney,
                4 => DemoOfficers.TowerHamlets,
                6 =>
                DemoOfficers.Haringey,
                _ => busiest[i * 5 % busiest.Count]
            };
            var others = Enumerable.Range(0, Chance.Of(0, 0, 1, 1, 2)).Select(_ => Chance.From(busiest)).Where(code => code != home).Distinct();
            networks.Add(Identify(DemoNames.Networks[i], [home, .. others], script.DaysAgo(Chance.Between(i < 12 ? 620 : 120, 728))));
        }
    }

    /// <summary>Links many of the operations to a network of their borough, and claims that some of them disrupted it.</summary>
    public void LinkAndClaim()
    {
        foreach (var operation in script.Operations.OrderBy(operation => operation.LoggedAt).ToList())
        {
            var known = networks.Where(network => network.Boroughs.Contains(operation.Place.BoroughCode)
                && network.IdentifiedAt < operation.LoggedAt).ToList();

            if (known.Count > 0 && Chance.Happens(LinkedShare * 1.6))
            {
                Link(operation, Chance.From(known), operation.LoggedAt.AddHours(Chance.Between(1, 60)));
            }
        }

        var happened = links.Where(link => link.At < script.Now.AddDays(-1)).ToList();
        var near = new[] { DemoOfficers.Hackney, DemoOfficers.TowerHamlets };
        var recent = happened.OrderByDescending(link => near.Contains(link.Operation.Place.BoroughCode)
            ? 1
            : 0).ThenByDescending(link => link.At).Take(4)
            .Concat(happened.OrderByDescending(link => link.At)).Distinct().Take(Math.Max(3, script.Share(Waiting))).ToList();

        foreach (var (operation, network, at) in recent)
        {
            Claim(operation, network, Later(at.AddHours(2), script.DaysAgo(Chance.Between(1.0, 12.0))), decidedAfterDays: null);
        }

        var older = happened.Except(recent).Where(link => link.At < script.Now.AddDays(-45)).ToList();

        foreach (var (operation, network, at) in older.Where(_ => Chance.Happens((double)script.Share(Claims) / Math.Max(1, older.Count))))
        {
            Claim(operation, network, at.AddDays(Chance.Between(2, 16)), decidedAfterDays: Chance.Between(3, 24));
        }
    }

    private DemoPlannedNetwork Identify(string name, IReadOnlyList<string> boroughs, DateTimeOffset at)
    {
        var network = new DemoPlannedNetwork(boroughs, at);
        var officer = Chance.From(script.Cast.DetectivesOf(boroughs[0]));
        var street = script.Places.House(boroughs[0]).Street;
        var identify = new IdentifyNetwork
        {
            Name = name,
            Drugs = Chance.Of(
                "Crack cocaine and heroin",
                "Crack cocaine and heroin",
                "Crack cocaine",
                "Cannabis, grown in houses",
                "Powder cocaine and ketamine",
                "Heroin"),
            Level = boroughs.Count > 1 ? Chance.Of(2, 2, 3) : Chance.Of(1, 1, 2),
            Summary = Chance.Of(
                $"Runs {Chance.Between(2, 5)} phone lines and sends young runners to the flats around {street}.",
                $"Takes over the flats of addicts near {street} and moves on when a notice is served.",
                $"Rents houses through front tenants, bypasses the meters and brings in gardeners who cannot leave.",
                $"Supplies the dealers of {street} by car from outside the borough, {Chance.Between(2, 4)} times a day.",
                $"Cuts and packs in one flat and sells from the street at {street}. About {Chance.Between(6, 20)} "
                    + $"people, {Chance.Between(2, 4)} of whom count."),
            IdentifiedOn = London.DateOf(at).AddDays(-Chance.Between(0, 20)),
            BoroughCodes = boroughs,
        };
        script.Agenda.Add(at, async application => network.Reference = await application.Done(officer, identify));

        return network;
    }

    private void Link(DemoPlannedOperation operation, DemoPlannedNetwork network, DateTimeOffset at)
    {
        var link = new LinkOperationToNetwork
        {
            Part = Chance.Of(
                "Its stash house",
                "Its street sellers",
                "One of its grows",
                "A flat it took over",
                "Where its line is answered",
                "Its packing house",
                "Runners of its line"),
            Confidence = Chance.Of(LinkConfidence.A, LinkConfidence.B, LinkConfidence.B, LinkConfidence.C, LinkConfidence.D),
        };

        if (script.Agenda.Add(at, application => application.Done(
            operation.Officer,
            link with { Operation = operation.Reference, Network = network.Reference })))
        {
            links.Add((operation, network, at));
            operation.Against = (network, at);
        }
    }

    private void Claim(DemoPlannedOperation operation, DemoPlannedNetwork network, DateTimeOffset at, int? decidedAfterDays)
    {
        var happenedOn = London
            .DateOf(operation.StartedAt)
            .AddDays(Chance.Between(0, Math.Max(0, Math.Min(4, (int)(at - operation.StartedAt).TotalDays - 1))));
        var level = Chance.Weighted<DisruptionLevel>([(DisruptionLevel.Major, 0.14), (DisruptionLevel.Moderate, 0.46), (DisruptionLevel.Minor, 0.4)]);
        var claim = new ClaimDisruption
        {
            HappenedOn = happenedOn,
            Level = level,
            Why = Chance.Of(
                $"{Chance.Between(2, 4)} of its lines have been silent since, by the call data.",
                "Its main holder was remanded and no one has taken the phone on.",
                $"Lost {Chance.Between(90, 700)} plants and the house; two more addresses were left within the week.",
                "The flat that it sold from is closed, and test purchases elsewhere failed three times.",
                $"Stock worth about £{Chance.Between(6, 60)},000 was seized, and buyers report that it has none."),
        };
        var reference = "";
        script.Agenda.Add(at, async application => reference = await application.Done(
            operation.Officer,
            claim with { Operation = operation.Reference, Network = network.Reference }));

        if (decidedAfterDays is { } days)
        {
            var isConfirmed = Chance.Happens(0.84);
            var decided = Chance.Happens(0.75) ? level : level == DisruptionLevel.Major ? DisruptionLevel.Moderate : DisruptionLevel.Minor;
            var decision = new DecideOnClaim
            {
                Version = 1,
                Decision = isConfirmed ? ClaimDecision.Confirm : ClaimDecision.Reject,
                DecidedLevel = isConfirmed ? decided : null,
                Reasons = isConfirmed
                    ? Chance.Of(
                        "Call data bear it out.",
                        "Arrests and seizure are on the case; the effect is plain.",
                        "Intelligence of two sources agrees.",
                        "Less than claimed, but the network was slowed for weeks.")
                    : Chance.Of(
                        "The line was answered again within two days.",
                        "The link to the network rests on one source.",
                        "Nothing shows that the network, rather than one dealer, was hit."),
            };
            var decider = script.Cast.Martin.Boroughs.Contains(operation.Place.BoroughCode)
                && network.Boroughs.Any(script.Cast.Martin.Boroughs.Contains)
                && Chance.Happens(0.4)
                ? script.Cast.Martin
                : Chance.From(script.Cast.Analysts);
            script.Agenda.Add(at.AddDays(days), application => application.Done(decider, decision with { Claim = reference }));

            if (isConfirmed)
            {
                Amend(operation.Officer, claim, () => reference, at.AddDays(days + 3));
            }
        }
    }

    private static Task Try<T>(BatchApplication application, DemoPerson person, ICommand<T> command) =>
        application.WholeOrNotAtAll(async () => !(await application.Ask(person, command)).IsRefused);

    /// <summary>
    /// Of every 24 confirmed claims one turns out to be of another network, and one to be of another day,
    /// unless its case is closed by then.
    /// </summary>
    private void Amend(DemoPerson claimant, ClaimDisruption claim, Func<string> reference, DateTimeOffset at)
    {
        var turn = confirmed++ % 24;

        if (turn == 0)
        {
            script.Agenda.Add(at, application => Try(application, claimant, new WithdrawClaim
            {
                Claim = reference(),
                Version = 2,
                Why = "The phone was another network’s.",
            }));
        }
        else if (turn == 12)
        {
            script.Agenda.Add(at, application => Try(application, claimant, new CorrectClaim
            {
                Claim = reference(),
                Version = 2,
                HappenedOn = claim.HappenedOn,
                Level = DisruptionLevel.Minor,
                Effect = $"{claim.Why} It was trading again on another line within the month.",
                Why = "The other line came to light in a later search.",
            }));
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
