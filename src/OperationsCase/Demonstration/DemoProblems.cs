using OperationsCase.Problems;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>Plans what wards suffer from, its signs and what neighbourhood teams do about it.</summary>
internal sealed class DemoProblems(DemoContext script)
{
    private const int Problems = 60;

    private static readonly (string Title, string What)[] Kinds =
    [
        ("Dealing on {0}", "Open dealing through the afternoon, buyers waiting in doorways, and wraps left by the gate."),
        ("Crack use in the stairwells off {0}", "Pipes and foil on the stairs, doors forced, residents afraid to come home after dark."),
        ("Street market by the shops, {0}", "Dealers stand outside the shops and shout to cars. Shopkeepers lose trade after 4pm."),
        ("Cuckooed flat on {0}", "Callers at all hours at one flat. The tenant has not been seen alone for weeks."),
        ("Needles and dealing, {0} gardens", "Needles in the play area and by the bin store; groups of six to ten in the evening."),
        ("Cannabis smell and callers, {0}", "A strong smell from a house with covered windows, and vans at night."),
    ];

    private static readonly string[] Signs =
    [
        "Four callers in 20 minutes at the same door", "Two men dealing from a parked car", "Wraps and foil by the bin store",
        "Hand to hand sale by the bus stop",
        "Shouting and a fight over a debt", "Group of eight on the stairs, smoking crack", "Three needles by the swings",
        "Runner on an electric bicycle, six drops in an hour",
        "Block door forced again", "Buyers queuing in the alley",
    ];

    private SeededRandom Chance => script.Chance;

    public void Plan()
    {
        var boroughs = script.Places.BusiestFirst;
        var noelPark = script.Gazetteer.Wards.Single(ward => ward.BoroughCode == DemoOfficers.Haringey && ward.Name == "Noel Park").Code;
        OfKit(noelPark, 0, weeksBefore: 8, weeksSince: 6);
        OfKit(noelPark, 1, weeksBefore: 12, weeksSince: 3);
        OfKit(noelPark, 4, weeksBefore: 5, weeksSince: null);

        for (var i = 0; i < script.Share(Problems) - 3; i++)
        {
            var borough = boroughs[i % boroughs.Count];

            if (borough != DemoOfficers.Haringey)
            {
                var place = script.Places.House(borough);
                var weeksBefore = Chance.Between(3, 14);
                var weeksSince = Chance.Happens(0.7) ? Chance.Between(2, 30) : (int?)null;
                Plan(
                    script.Cast.SergeantOf(borough),
                    place,
                    Kinds[i % Kinds.Length],
                    weeksBefore,
                    weeksSince,
                    Chance.Between(1, 2),
                    isEnded: weeksSince > 16);
            }
        }
    }

    private void OfKit(string noelPark, int kind, int weeksBefore, int? weeksSince) =>
        Plan(
            script.Cast.Kit,
            script.Places.StreetIn(DemoOfficers.Haringey, noelPark),
            Kinds[kind],
            weeksBefore,
            weeksSince,
            signsAWeek: 6,
            isEnded: false);

    /// <param name="weeksSince">Since the response began; null while there is none.</param>
    private void Plan(
        DemoPerson sergeant,
        DemoAddress place,
        (string Title, string What) kind,
        int weeksBefore,
        int? weeksSince,
        int signsAWeek,
        bool isEnded)
    {
        var turn = script.Today.AddDays(-7 * (weeksSince ?? 0));
        var since = turn.AddDays(-7 * weeksBefore);
        var recordedAt = script.At(since.AddDays(2), 9, 12);
        var problem = new RecordedProblem();
        var record = new RecordProblem
        {
            Title = kind.Title.Replace("{0}", place.Street, StringComparison.Ordinal),
            WardCode = place.WardCode,
            Place = place.Street,
            What = kind.What,
            SinceOn = since,
            PanelPriority = Chance.Happens(0.45),
            NextPanelOn = isEnded ? null : script.Today.AddDays(Chance.Between(4, 45)),
        };
        script.Agenda.Add(recordedAt, async application => problem.Reference = await application.Done(sergeant, record));
        Log(sergeant, problem, recordedAt, since, weeksBefore, signsAWeek, signsAWeek + 1);

        if (weeksSince is not null || Chance.Happens(0.5))
        {
            Move(sergeant, problem, script.At(since.AddDays((weeksBefore * 7 / 2) + 3), 9, 16), ProblemStage.Analysis);
        }

        if (weeksSince is { } weeks)
        {
            Move(sergeant, problem, script.At(turn, 15, 17), ProblemStage.Response, turn);
            Log(sergeant, problem, recordedAt, turn, Math.Min(weeks, 14), 0, Math.Max(1, signsAWeek / 2));
            LinkTo(sergeant, problem, place.BoroughCode, turn);
        }

        if (isEnded)
        {
            Move(sergeant, problem, script.At(turn.AddDays(7 * 14), 9, 16), ProblemStage.Assessment);
        }
    }

    private void Log(DemoPerson sergeant, RecordedProblem problem, DateTimeOffset notBefore, DateOnly from, int weeks, int least, int most)
    {
        for (var week = 0; week < weeks; week++)
        {
            for (var sign = Chance.Between(least, most); sign > 0; sign--)
            {
                var seenAt = script.At(from.AddDays((7 * week) + Chance.Between(0, 6)), 8, 23);
                var log = new LogProblemSign { SeenAt = seenAt, What = Chance.Of(Signs), SeenBy = Witness() };
                var loggedAt = seenAt.AddMinutes(Chance.Between(20, 600));
                loggedAt = loggedAt > notBefore ? loggedAt : notBefore.AddMinutes(sign);
                var isLoggedTwice = week == 2 && sign == 1;
                script.Agenda.Add(loggedAt, async application =>
                {
                    var signId = await application.Done(sergeant, log with { Problem = problem.Reference });

                    if (isLoggedTwice)
                    {
                        problem.Version = await application.Done(
                            sergeant,
                            new TakeBackProblemSign { Problem = problem.Reference, SignId = signId, Why = "The warden had logged it already." });
                    }
                });
            }
        }
    }

    private void Move(DemoPerson sergeant, RecordedProblem problem, DateTimeOffset at, ProblemStage stageOfWork, DateOnly? responseSinceOn = null) =>
        script.Agenda.Add(at, async application => problem.Version = await application.Done(sergeant, new MoveProblem
        {
            Problem = problem.Reference,
            Version = problem.Version,
            Stage = stageOfWork,
            ResponseSinceOn = responseSinceOn,
        }));

    /// <summary>The response is often an operation of the borough's drugs unit that began about then.</summary>
    private void LinkTo(DemoPerson sergeant, RecordedProblem problem, string borough, DateOnly turn)
    {
        var near = script.Operations.Where(operation => operation.Place.BoroughCode == borough && London.DateOf(operation.LoggedAt) <= turn)
            .OrderByDescending(operation => operation.LoggedAt).FirstOrDefault();

        if (near is not null)
        {
            script.Agenda.Add(script.At(turn.AddDays(1), 9, 16), application =>
                application.Done(sergeant, new LinkOperationToProblem { Operation = near.Reference, Problem = problem.Reference }));
        }
    }

    private string Witness() => Chance.Happens(0.5)
        ? $"Resident {(char)('A' + Chance.Between(0, 11))}"
        : $"{Chance.Of("PCSO", "PC")} {DemoOfficers.FullName(Chance.Between(800, 830))}";

    private sealed class RecordedProblem
    {
        public string Reference { get; set; } = "";

        public int Version { get; set; } = 1;
    }
}
