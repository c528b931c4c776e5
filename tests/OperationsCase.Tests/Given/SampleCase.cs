namespace OperationsCase.Tests.Given;

/// <summary>
/// An ordinary case of one kind. The tests that run over every kind of case find it here, so a new kind adds one beside its other tests and
/// is then looked for by all of them.
/// </summary>
internal abstract class SampleCase
{
    private static readonly Lazy<IReadOnlyList<SampleCase>> Found = new(() =>
    [
        .. typeof(SampleCase).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(SampleCase)))
            .Select(type => (SampleCase)Activator.CreateInstance(type)!)
            .OrderBy(sample => Composition.Kinds.TakeWhile(kind => kind.Code != sample.KindCode).Count()),
    ]);

    public static IReadOnlyList<SampleCase> All => Found.Value;

    public abstract string KindCode { get; }

    /// <summary>A reference that is well formed, and of nothing.</summary>
    public virtual string Absent => $"{KindCode}-2026-999999";

    public static SampleCase Of(string kindCode) => All.Single(sample => sample.KindCode == kindCode);

    /// <summary>Records one by its own command, with the word in every text that can hold one. The answer is its reference.</summary>
    public abstract Task<string> Record(CaseRoom room, string word, string borough = CaseRoom.Hackney);

    /// <summary>Changes what was recorded of it, so that it says the other word as well.</summary>
    public abstract Task Change(CaseRoom room, string reference, string word);

    /// <summary>Brings it to where its time of review runs, where that does not begin with its record.</summary>
    public virtual Task End(CaseRoom room, string reference) => Task.CompletedTask;

    public override string ToString() => Composition.Kinds.Single(kind => kind.Code == KindCode).Plural;
}
