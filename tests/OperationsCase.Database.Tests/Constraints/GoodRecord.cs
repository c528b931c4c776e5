using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.ClosureOrders.Documents;
using OperationsCase.Deadlines.Holidays;
using OperationsCase.Demonstration;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Import;
using OperationsCase.Intelligence;
using OperationsCase.Marking;
using OperationsCase.NeedToKnow;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Retention;
using OperationsCase.Seizures;

namespace OperationsCase.Database.Tests.Constraints;

/// <summary>A small record with rows in every table, written by the product's own commands and then held in memory.</summary>
internal static class GoodRecord
{
    private const int Operations = 40;
    private const string Priya = "priya.raman@police.example";

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 15, 0, TimeSpan.Zero);

    public static async Task<SqliteConnection> Write()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"good-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(folder);
        await WriteTo(folder);
        var memory = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        memory.Open();

        using (var file = new SqliteConnection(new Settings { Data = folder }.SqliteConnectionString))
        {
            file.Open();
            file.BackupDatabase(memory);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);

        return memory;
    }

    /// <summary>Leaves it in a folder, with the key of its log.</summary>
    public static async Task WriteTo(string folder)
    {
        await new DemoRecord(Composition.Build, Now, Operations).WriteTo(folder, (_, _) => { });
        await WhatTheDemonstrationLeavesOut(folder);
    }

    /// <summary>Somebody looks three times at something, and nothing of it is sealed.</summary>
    public static async Task LookAgain(string folder)
    {
        await using var application = BatchApplication.OverFile(Composition.Build, folder, new SettableTimeProvider { Now = Now }, isLoading: true);
        var id = (await DemoAccounts.Ids(application))[Priya];
        var priya = new DemoPerson { Id = id, Name = "DC Priya Raman", Email = Priya, Role = Role.BoroughOfficer };

        for (var i = 0; i < 3; i++)
        {
            await application.Done(priya, new ListOperations());
        }
    }

    private static async Task WhatTheDemonstrationLeavesOut(string folder)
    {
        await using var application = BatchApplication.OverFile(Composition.Build, folder, new SettableTimeProvider { Now = Now }, isLoading: true);
        var accounts = await DemoAccounts.Ids(application);
        var priya = new DemoPerson
        {
            Id = accounts[Priya],
            Name = "DC Priya Raman",
            Email = Priya,
            Role = Role.BoroughOfficer,
            Unit = "Hackney drugs unit",
        };

        await application.Done(BatchOfficer.TheSystem, new IssueApiTokenAtConsole(Priya));
        await application.Done(priya, new ListOperations());
        await MarkedKeptAndErased(application, priya, await Network(application, priya, "Fulmar"), await Network(application, priya, "Petrel"));
        await WholeClosure.Write(application, priya);
        await WholeMoney.Write(application, priya, Now);
        await MovedByAHoliday(application, priya);
        await WithADocument(application, priya);
        await WithPremises(application, priya);
        await SignInSampleRows.Write(application, priya);
        application.Now = Now.AddMonths(RestrictionTerms.MonthsToReview + 1);
        await application.Done(BatchOfficer.TheSystem, new NotifyReviewsDue());
        application.Now = Now;
        application.Services.GetRequiredService<DataProtectionKeyStore>().StoreElement(new XElement("key"), "key-1");
        await application.SealLog();
    }

    public static async Task MovedByAHoliday(BatchApplication application, DemoPerson priya)
    {
        var administrator = Administrator(priya);
        await application.Done(priya, new RecordSeizureWithoutOperation
        {
            IdempotencyKey = Guid.CreateVersion7(Now),
            AmountPence = 990_000,
            SeizedAt = Now.AddHours(-1),
            Place = "A parked car, Queensbridge Road",
            SeizedBy = "PC Leah Strand",
            Authority = SearchApprover.PriorOfficer,
            Exhibit = "LS/4",
            Seal = "MPS-4471920",
            CountedBy = "PC Leah Strand",
            CountedAgainBy = "DC Priya Raman",
            BoroughCode = "E09000012",
            Networks = [await Network(application, priya, "Whimbrel")],
        });
        await application.Done(administrator, new LoadHolidays
        {
            Content = "On,Name\n2026-04-03,Good Friday\n2026-11-24,Day of national thanksgiving\n2026-12-25,Christmas Day",
        });
    }

    /// <summary>Premises at a postcode that is known, with an operation there.</summary>
    public static async Task WithPremises(BatchApplication application, DemoPerson priya)
    {
        var operation = (await application.Done(priya, new ListOperations())).Rows[0].Reference;
        await application.Done(Administrator(priya), new LoadPostcodes
        {
            FileName = "postcodes.csv",
            Content = "postcode,borough_gss,ward_gss,ward_name\nE8 2NQ,E09000012,E05000235,Dalston",
        });
        var premises = await application.Done(priya, new RecordPremises
        {
            Flat = "4",
            Block = "Ash House",
            Address = "61 Dalston Lane",
            Postcode = "E8 2NQ",
            Uprn = "100023012345",
            Tenure = PremisesTenure.Council,
            Landlord = "Hackney Council",
        });
        await application.Done(priya, new LinkOperationToPremises { Operation = operation, Case = premises, Why = "The warrant was for that flat." });
    }

    private static DemoPerson Administrator(DemoPerson priya) => new()
    {
        Id = priya.Id,
        Name = "Robin Fairbrother",
        Email = Priya,
        Role = Role.Administrator,
        Unit = "Digital services",
    };

    /// <summary>A certificate of service, as a draft and as it was issued.</summary>
    public static async Task WithADocument(BatchApplication application, DemoPerson priya)
    {
        var operation = await application.Done(priya, new LogCrackHouseClosure
        {
            IdempotencyKey = Guid.CreateVersion7(Now),
            WardCode = application.Services.GetRequiredService<Gazetteer>().Wards.First(ward => ward.BoroughCode == "E09000012").Code,
            Place = "Flat 9, Aldridge House, Queensbridge Road",
            StartedAt = Now.AddDays(-3),
            Tenure = PremisesTenure.Council,
            TenantCuckooed = YesNoNotKnown.No,
            ChildrenPresent = YesNoNotKnown.No,
            Complaints = 0,
            DrugEvidence = "46 wraps.",
        });
        var notice = await application.Done(priya, new RecordClosureNotice
        {
            IdempotencyKey = Guid.CreateVersion7(Now),
            Operation = operation,
            Premises = "Flat 9, Aldridge House, Queensbridge Road",
            AuthorisedBy = "Supt Martin Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            IssuedAt = Now.AddHours(-2),
            Hours = 48,
            ServedAt = Now.AddHours(-1),
            ServedBy = "PC Leah Strand",
            ServedWhere = "Fixed to the flat door",
        });
        var draft = await application.Done(priya, new MakeClosureDocument
        {
            IdempotencyKey = Guid.CreateVersion7(Now),
            Operation = operation,
            Kind = ClosureDocumentKind.ServiceCertificate,
            SubjectId = notice,
        });
        await application.Done(priya, new IssueClosureDocument(operation, draft.Id));
    }

    public static Task<string> Network(BatchApplication application, DemoPerson priya, string name) => application.Done(priya, new IdentifyNetwork
    {
        IdempotencyKey = Guid.CreateVersion7(Now),
        Name = name,
        Drugs = "Heroin",
        Level = 1,
        Summary = "Works out of two flats.",
        IdentifiedOn = DateOnly.FromDateTime(Now.Date),
        BoroughCodes = ["E09000012"],
    });

    public static async Task MarkedKeptAndErased(BatchApplication application, DemoPerson priya, string kept, string erased)
    {
        var manager = new DemoPerson
        {
            Id = priya.Id,
            Name = "Odette Marchbanks",
            Email = Priya,
            Role = Role.InformationManager,
            Unit = "Information management",
        };
        await application.Done(priya, new MarkCase { Case = kept, Mark = ProtectiveMark.OfficialSensitive, Caveat = "Source at risk" });
        await application.Done(priya, new LogIntelligence
        {
            IdempotencyKey = Guid.CreateVersion7(Now),
            Case = kept,
            Source = SourceGrade.Untested,
            Assessment = IntelligenceAssessment.B,
            Handling = HandlingCode.C,
            Conditions = "Ask first.",
            Content = "Sells from a flat.",
            Provenance = "A resident",
        });
        await application.Done(BatchOfficer.TheSystem, new ScheduleRetentionReviews());
        await application.Done(manager, new HoldCaseFromErasure { Case = kept, For = HoldReason.Legal, Reason = "An appeal is listed.", Version = 1 });
        await application.Done(manager, new EraseCase { Case = erased, Ground = ErasureGround.CourtOrder, Why = "Order of the court", Version = 1 });
    }
}
