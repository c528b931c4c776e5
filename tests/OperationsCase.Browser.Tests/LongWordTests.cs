using OperationsCase.Access;
using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

/// <summary>A word longer than a phone is wide, as a file's name or an address without blanks: no page scrolls sideways for it.</summary>
public sealed class LongWordTests
{
    private const string Closure = "/operations/CH-2026-000001";

    private static readonly string LongWord = string.Concat(Enumerable.Repeat("Wolverhampton", 13))[..165];

    private RunningApplication station = null!;

    [SetUp]
    public async Task OpenTheStation() => station = await RunningApplication.Open();

    [TearDown]
    public async Task CloseTheStation() => await station.DisposeAsync();

    [Test]
    public async Task A_word_of_165_letters_widens_no_page_of_a_case_or_a_list()
    {
        await using var visitor = await PageVisitor.SignedIn(station, await station.Account("DC Priya Raman", Role.BoroughOfficer, LongWord[..100]));
        await visitor.Open("/operations/new/crack-house-closure");
        await JourneyTests.FillInTheClosure(visitor, LongWord);
        await visitor.Type("4. Landlord, if there is one", LongWord[..100]);
        await visitor.Type("8. What shows that drugs are used or supplied there?", LongWord);
        await visitor.Press("Log the closure");

        foreach (var page in new[]
        {
            Closure,
            $"{Closure}/timeline",
            $"{Closure}/history",
            $"{Closure}/closure",
            $"{Closure}/change",
            "/operations",
            "/",
            "/account",
        })
        {
            await visitor.Open(page);
            await visitor.Look();
        }
    }
}
