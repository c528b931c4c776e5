using MediatR;
using OperationsCase.Accounts;
using OperationsCase.Audit.Chains;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Import;
using OperationsCase.Messages.Email;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>Writes a lifelike record of two years with the product's own commands, as its officers would have.</summary>
/// <param name="build">How the application is made.</param>
/// <param name="now">The real time, which everything is planned back from.</param>
/// <param name="size">How many operations.</param>
internal sealed class DemoRecord(ApplicationFactory build, DateTimeOffset now, int size = DemoRecord.Operations)
{
    public const int Operations = 600;

    private const int Seizures = 150;
    private const int Days = 730;

    /// <summary>The e-mails of so many hours are still to be sent, for whoever looks into the folder.</summary>
    private const int DayOfMail = 24;
    private const ulong Seed = 20261123;

    /// <param name="folder">An empty folder.</param>
    /// <param name="progress">Told how many of how many operations are there.</param>
    public async Task WriteTo(string folder, Action<int, int> progress)
    {
        var moment = new DateTimeOffset(now.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);
        await using var application = BatchApplication.OverFile(build, folder, new SettableTimeProvider { Now = moment }, isLoading: true);
        AuditKeys.MakeFirst(application.Services.GetRequiredService<IConfiguration>(), folder);
        await application.Services.GetRequiredService<DatabaseSetup>().Create(isDemonstration: true);
        await application.Services.GetRequiredService<CaseKindRegister>().Write();

        var script = await Script(application, moment);
        await OpenAccounts(application, script);
        Plan(script);
        Watch(script, progress);
        await script.Agenda.Play(application);
        await application.Done(BatchOfficer.TheSystem, new MarkOldEmailsSent(moment.AddHours(-DayOfMail)));
        application.Now = moment;
        await application.Services.GetRequiredService<IMediator>().SendUntilFewerThan<SealAuditLog>(SealAuditLog.MostAtOnce);
    }

    private async Task<DemoContext> Script(BatchApplication application, DateTimeOffset moment)
    {
        var chance = new SeededRandom(Seed);
        var places = new DemoAddresses(chance);
        var gazetteer = application.Services.GetRequiredService<Gazetteer>();

        return new DemoContext
        {
            Chance = chance,
            Now = moment,
            Size = size,
            Cast = new DemoOfficers(gazetteer, places.BusiestFirst),
            Places = places,
            Gazetteer = gazetteer,
            Law = new DemoDeadlinePlanner(application.Services.GetRequiredService<StatuteBook>(), await application.Services
                .GetRequiredService<BankHolidayCalendars>()
                .Latest()),
            Agenda = new DemoSchedule(moment),
        };
    }

    private static async Task OpenAccounts(BatchApplication application, DemoContext script)
    {
        application.Now = script.DaysAgo(Days + 10);

        await application.InOneTransaction(async () =>
        {
            foreach (var person in script.Cast.Everybody)
            {
                await application.Done(BatchOfficer.TheSystem, new OpenAccount
                {
                    Email = person.Email,
                    Name = person.Name,
                    Role = person.Role,
                    Unit = person.Unit,
                    BoroughCodes = person.Boroughs,
                    Rank = person.Rank,
                    ForceNumber = person.ForceNumber,
                });
            }

            return true;
        });

        var ids = await DemoAccounts.Ids(application);

        foreach (var person in script.Cast.Everybody)
        {
            person.Id = ids[person.Email];
        }
    }

    private void Plan(DemoContext script)
    {
        var closures = new DemoClosures(script);
        var money = new DemoSeizures(script);
        var networks = new DemoNetworks(script);
        networks.Identify();
        var due = new DemoDueCases(script, closures, money);
        due.OfPriya();
        due.OfOthers();
        new DemoTrafficking(script).Plan(script.Share(3));
        PlanThePast(script, closures);
        networks.LinkAndClaim();
        PlanTheMoney(script, money);
        new DemoProblems(script).Plan();
        new DemoDisclosures(script).Plan();
        new DemoRestrictions(script).Plan();
        new DemoPremises(script).Plan();
        new DemoTasks(script).Plan();
        ReadMessages(script);
    }

    private void PlanThePast(DemoContext script, DemoClosures closures)
    {
        var raids = new DemoRaids(script);
        var boroughs = script.Places.BoroughsFor(Math.Max(0, size - script.Operations.Count));

        foreach (var (borough, index) in boroughs.Select((borough, index) => (borough, index)))
        {
            var daysAgo = 1 + ((Days - 2) * (boroughs.Count - index) / (double)boroughs.Count) - script.Chance.Share();
            var kind = script.Chance.Share();
            var mayBePriya = kind > 0.17 || daysAgo > 150;
            var officer = script.Chance.From(mayBePriya ? script.Cast.DetectivesOf(borough) : script.Cast.OthersOf(borough));

            if (kind <= 0.17)
            {
                closures.Plan(officer, borough, script.At(London.DateOf(script.DaysAgo(daysAgo)), 9, 17));
            }
            else if (kind <= 0.49)
            {
                raids.Market(officer, borough, script.DaysAgo(daysAgo));
            }
            else
            {
                raids.Factory(officer, borough, script.DaysAgo(daysAgo));
            }
        }
    }

    private static void PlanTheMoney(DemoContext script, DemoSeizures money)
    {
        var inOperations = script.Operations.Where(operation => operation.LoggedAt < script.Now.AddDays(-8)).ToList();

        for (var i = script.Share(Seizures); i > 0; i--)
        {
            if (script.Chance.Happens(0.75))
            {
                var operation = script.Chance.From(inOperations);
                money.Plan(operation.Officer, operation.Place.BoroughCode, operation.LoggedAt.AddMinutes(script.Chance.Between(-30, 200)), operation);
            }
            else
            {
                var borough = script.Chance.From(script.Places.BusiestFirst.Take(20).ToList());
                money.Plan(script.Chance.From(script.Cast.DetectivesOf(borough)), borough, script.DaysAgo(script.Chance.Between(8.0, 725.0)), null);
            }
        }
    }

    /// <summary>Officers have read what came before; the last days' messages are unread.</summary>
    private static void ReadMessages(DemoContext script)
    {
        foreach (var person in script.Cast.Everybody.Where(person => (person.Role & Access.Role.MoneyWorkers) != Access.Role.None))
        {
            for (var daysAgo = 2.2; daysAgo < Days; daysAgo += 180)
            {
                script.Agenda.Add(script.DaysAgo(daysAgo), application => application.Done(person, new MarkInboxRead()));
            }
        }
    }

    private static void Watch(DemoContext script, Action<int, int> progress)
    {
        foreach (var (operation, index) in script.Operations
            .OrderBy(operation => operation.LoggedAt)
            .Select((operation, index) => (operation, index)))
        {
            script.Agenda.Add(operation.LoggedAt, _ =>
            {
                progress(index + 1, script.Operations.Count);

                return Task.CompletedTask;
            });
        }
    }
}
