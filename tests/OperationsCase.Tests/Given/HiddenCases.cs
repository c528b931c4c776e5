using Dapper;
using OperationsCase.Access;
using OperationsCase.Seizures;
using OperationsCase.Sharing;

namespace OperationsCase.Tests.Given;

/// <summary>One of each thing that has a reference or an id of its own.</summary>
public sealed record HiddenReferences(
    string Operation,
    string Network,
    string Seizure,
    string Problem,
    string Claim,
    string Deadline,
    string Share,
    string Disclosure,
    string Document)
{
    /// <summary>The codes of the kinds that have a property here, because cases of other kinds are linked to them.</summary>
    public static IReadOnlyList<string> Named { get; } = ["OP", "NW", "SZ", "LP", "PR"];

    /// <summary>Well formed, and of nothing.</summary>
    public static HiddenReferences Absent { get; } = new(
        "CH-2026-999999", "NW-2026-999999", "SZ-2026-999999", "LP-2026-999999", "DC-2026-999999", "00000000-0000-7000-8000-00000000dead",
        "00000000-0000-7000-8000-00000000beef",
        "00000000-0000-7000-8000-00000000cafe", "00000000-0000-7000-8000-00000000d0c5");

    public string Premises { get; init; } = "PR-2026-999999";

    /// <summary>By the code of their kind, those of the kinds that have no property here.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();

    public string Proposal { get; init; } = "00000000-0000-7000-8000-0000000000a1";

    public string Notice { get; init; } = "00000000-0000-7000-8000-0000000000a2";

    public string Hearing { get; init; } = "00000000-0000-7000-8000-0000000000a3";

    public string Order { get; init; } = "00000000-0000-7000-8000-0000000000a4";

    public string Sign { get; init; } = "00000000-0000-7000-8000-0000000000a5";

    public string Approval { get; init; } = "AP-2026-999999";

    public string Task { get; init; } = "00000000-0000-7000-8000-0000000000a6";

    public string Decision { get; init; } = "00000000-0000-7000-8000-0000000000a7";

    public string Intelligence { get; init; } = "00000000-0000-7000-8000-0000000000b7";

    public string Act { get; init; } = "00000000-0000-7000-8000-0000000000b6";

    public string Consultation { get; init; } = "00000000-0000-7000-8000-0000000000b7";

    public string Check { get; init; } = "00000000-0000-7000-8000-0000000000a8";

    public string Change { get; init; } = "00000000-0000-7000-8000-0000000000a9";

    public string Release { get; init; } = "00000000-0000-7000-8000-0000000000aa";

    public string Application { get; init; } = "00000000-0000-7000-8000-0000000000ab";

    /// <summary>That of the kind given: a registered kind, DC, AP, deadline, share, disclosure, document, sign, release, or part of a case.</summary>
    public string Of(string kind) => kind switch
    {
        "OP" => Operation,
        "NW" => Network,
        "SZ" => Seizure,
        "LP" => Problem,
        "PR" => Premises,
        "DC" => Claim,
        "AP" => Approval,
        "deadline" => Deadline,
        "share" => Share,
        "disclosure" => Disclosure,
        "proposal" => Proposal,
        "notice" => Notice,
        "hearing" => Hearing,
        "order" => Order,
        "sign" => Sign,
        "task" => Task,
        "decision" => Decision,
        "intelligence" => Intelligence,
        "act" => Act,
        "consultation" => Consultation,
        "check" => Check,
        "change" => Change,
        "release" => Release,
        "application" => Application,
        "number" => "1",
        "document" => Document,
        _ => Others.GetValueOrDefault(kind) ?? SampleCase.Of(kind).Absent,
    };
}

/// <summary>A record with cases that officers of Hackney see, cases of Hackney that are restricted, and cases of Tower Hamlets.</summary>
internal sealed partial class HiddenCases(CaseRoom room)
{
    public TestUser.TestPerson Supervisor { get; } = room.ASupervisor();

    /// <summary>On every list, and outside the unit that claims.</summary>
    public TestUser.TestPerson Assessor { get; } = room.AnOfficer("Grace Osei", Role.DisruptionAssessor, "Assessment panel", CaseRoom.Hackney);

    public HiddenReferences Seen { get; private set; } = HiddenReferences.Absent;

    public HiddenReferences Restricted { get; private set; } = HiddenReferences.Absent;

    public HiddenReferences Elsewhere { get; private set; } = HiddenReferences.Absent;

    /// <summary>Cash that is not restricted itself, seized in the operation that is.</summary>
    public string OfRestricted { get; private set; } = HiddenReferences.Absent.Seizure;

    /// <summary>Everything of the kind given that officers of Hackney who are on no list do not see.</summary>
    public IEnumerable<(string Of, HiddenReferences References)> Unseen(string kind) =>
        from unseen in new[]
        {
            ("a restricted", Restricted), ("another borough’s", Elsewhere),
            ("a restricted operation’s", HiddenReferences.Absent with { Seizure = OfRestricted }),
        }
        where unseen.Item2.Of(kind) != HiddenReferences.Absent.Of(kind)
        select unseen;

    public async Task Fill()
    {
        await FillWhatIsSeen();
        await FillWhatIsElsewhere();
        await FillWhatIsRestricted();
    }

    public async Task FillWhatIsSeen() => Seen = await Everything(room.Priya, "Harrison Walk", "Kestrel", CaseRoom.Hackney);

    public async Task FillWhatIsElsewhere()
    {
        var there = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        var supervisor = room.AnOfficer("DI Joan Rook", Role.BoroughSupervisor, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        Elsewhere = await Everything(there, "Harri Mews", "Plover", CaseRoom.TowerHamlets, supervisor);
    }

    /// <summary>Everything restricted is linked to something that is seen, and what is seen to it.</summary>
    public async Task FillWhatIsRestricted()
    {
        var operation = await room.Done(room.AClosureToLog() with { Place = "Harri House, Dalston Lane", Name = "Harri" });
        await Restrict(operation);
        await room.Done(room.ANoticeServedNow(operation));
        await room.As(Supervisor, () => room.Done(new ShareOperation
        {
            Operation = operation,
            BoroughCode = CaseRoom.TowerHamlets,
            Why = "They trade there too.",
        }));
        var network = await room.ANetwork("Harri Quarter");
        await Restrict(network);
        var seizure = await room.Done(new RecordSeizureWithoutOperation
        {
            AmountPence = 990_000,
            SeizedAt = room.Clock.GetUtcNow().AddHours(-2),
            Place = "Harri Yard",
            SeizedBy = "PC Leah Strand",
            SeizedFrom = "Harri Dane",
            Authority = SearchApprover.PriorOfficer,
            Exhibit = "HH/1",
            Seal = "MPS-1",
            CountedBy = "PC Leah Strand",
            CountedAgainBy = "DC Priya Raman",
            BoroughCode = CaseRoom.Hackney,
        });
        await Restrict(seizure);
        await room.Done(SampleNetworks.ALink(operation, network));
        await room.Done(SampleNetworks.ALink(Seen.Operation, network));
        await room.Done(SampleNetworks.ALink(operation, Seen.Network));
        await room.Done(new LinkSeizureToOperation { Seizure = seizure, Operation = Seen.Operation });
        OfRestricted = await room.Done(room.ASeizureToRecord(
            operation) with
        { Place = "Harri Ginnel", SeizedFrom = "Harri Dane", Exhibit = "HH/2", Seal = "MPS-2" });
        await room.Done(new LinkSeizureToOperation { Seizure = OfRestricted, Operation = Seen.Operation });
        await room.Done(new LinkSeizureToNetwork { Seizure = OfRestricted, Network = Seen.Network });
        await room.Done(new LinkSeizureToNetwork { Seizure = seizure, Network = Seen.Network });
        await room.Done(new LinkSeizureToNetwork { Seizure = Seen.Seizure, Network = network });
        await room.Done(new OperationsCase.Problems.LinkOperationToProblem { Operation = operation, Problem = Seen.Problem });
        var problem = await room.Done(room.AProblemToRecord() with { Title = "Harri Rise", Place = "Harri Rise, by the shops" });
        await room.As(Supervisor, () => room.Done(new OperationsCase.Cases.Pauses.PauseCase
        {
            Case = problem,
            UntilOn = new DateOnly(2026, 12, 24),
            Why = "Harri Dane is away.",
        }));
        await Restrict(problem);
        var sign = await room.Done(room.ASign(problem, daysAgo: 1));
        await room.Done(new OperationsCase.Problems.LinkOperationToProblem { Operation = operation, Problem = problem });
        await room.Done(new OperationsCase.Problems.LinkOperationToProblem { Operation = Seen.Operation, Problem = problem });
        var premises = await room.Done(room.PremisesToRecord() with { Flat = "Harri", Block = "Harri House", Landlord = "Harri Homes" });
        await Restrict(premises);
        await room.Done(SamplePremises.AnOperationThere(operation, premises));
        await room.Done(SamplePremises.AnOperationThere(Seen.Operation, premises));
        await room.Done(SamplePremises.AnOperationThere(operation, Seen.Premises));
        await Told(network);
        await Told(seizure);
        await Told(premises);
        var claim = await room.AClaim(operation, network);
        await room.Confirmed(Assessor, await room.AClaim(Seen.Operation, network));
        await room.Confirmed(Assessor, await room.AClaim(operation, Seen.Network));
        Restricted = HiddenReferences.Absent with
        {
            Operation = operation,
            Network = network,
            Seizure = seizure,
            Problem = problem,
            Premises = premises,
            Others = await OfOtherKinds("Harri", CaseRoom.Hackney),
            Claim = claim,
            Deadline = DeadlineOf(operation),
            Share = ShareOf(operation),
            Disclosure = await Told(operation),
            Document = (await room.ADraft(operation)).ToString(),
            Sign = sign.ToString(),
        };
        Restricted = await WithAClosure(Restricted);

        foreach (var other in Restricted.Others.Values)
        {
            await Restrict(other);
        }
    }

    /// <summary>An ordinary case of every kind that has no property of its own among the references.</summary>
    private async Task<IReadOnlyDictionary<string, string>> OfOtherKinds(string word, string borough)
    {
        var made = new Dictionary<string, string>();

        foreach (var sample in SampleCase.All.Where(sample => !HiddenReferences.Named.Contains(sample.KindCode)))
        {
            made[sample.KindCode] = await sample.Record(room, word, borough);
        }

        return made;
    }

    private Task<string> Restrict(string reference) => room.As(Supervisor, () => room.Done(room.ARestriction(reference, room.Priya, Assessor)));

    private async Task<HiddenReferences> Everything(
        TestUser.TestPerson officer,
        string place,
        string network,
        string borough,
        TestUser.TestPerson? supervisor = null) => await room.As(officer, async () =>
    {
        var operation = await room.Done(room.AClosureToLog() with { Place = place, WardCode = room.AWard(borough) });
        await room.Done(room.ANoticeServedNow(operation));
        var against = await room.ANetwork(network, borough);
        await room.Done(SampleNetworks.ALink(operation, against));
        var seizure = await room.Done(room.ASeizureToRecord(operation));
        var problem = await room.Done(room.AProblemToRecord() with { WardCode = room.AWard(borough) });
        await room.Done(new OperationsCase.Problems.LinkOperationToProblem { Operation = operation, Problem = problem });
        var sign = await room.Done(room.ASign(problem, daysAgo: 1));
        await room.As(supervisor ?? Supervisor, () => room.Done(new ShareOperation
        {
            Operation = operation,
            BoroughCode = borough == CaseRoom.Hackney ? CaseRoom.TowerHamlets : "E09000014",
            Why = "They trade there too.",
        }));
        var premises = await room.Done(room.PremisesToRecord() with { WardCode = room.AWard(borough), Postcode = "E8 9ZZ" });
        await room.Done(SamplePremises.AnOperationThere(operation, premises));
        var claim = await room.AClaim(operation, against);

        var release = await room.Done(room.AReleaseNow(seizure, 100));

        return await WithAClosure(new HiddenReferences(
            operation,
            against,
            seizure,
            problem,
            claim,
            DeadlineOf(operation),
            ShareOf(operation),
            await Told(operation),
            (await room.ADraft(operation)).ToString())
        { Premises = premises, Others = await OfOtherKinds(place, borough), Sign = sign.ToString(), Release = release.ToString() });
    });

    private async Task<string> Told(string about) => (await room.Done(room.ADisclosure(about) with { Organisation = "Harri Homes" })).ToString();

    private string DeadlineOf(string operation) => room.Database.QueryFirst<Guid>(
        "SELECT d.Id FROM Deadline AS d JOIN Operation AS o ON o.Id = d.CaseId WHERE o.Reference = @operation", new { operation }).ToString();

    private string ShareOf(string operation) => room.Database.QueryFirst<Guid>(
        "SELECT shared.Id FROM CaseShare AS shared JOIN Operation AS o ON o.Id = shared.CaseId WHERE o.Reference = @operation",
        new { operation }).ToString();
}
