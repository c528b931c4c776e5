using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Requests;
using OperationsCase.GovUk;

namespace OperationsCase.Tests.Audit.Log;

public class AuditActionChoicesTests
{
    /// <summary>What a program says of a question, and no auditor.</summary>
    private static readonly string[] Programs = ["Get", "List", "Count", "Find", "Suggest", "Show", "Reckon", "Begin", "Follow", "Ask", "Has", "Is"];

    [Test]
    public void Every_query_that_is_logged_has_words_of_its_own() =>
        Assert.That(AuditActionChoices.Of(AuditLogKind.Looked).Where(act => act.Words == FieldNames.Sentence(act.Act)).Select(act => act.Act), Is.Empty);

    [Test]
    public void No_act_is_called_as_a_program_calls_it() => Assert.That(
        Everything()
            .Where(act => Programs.Contains(act.Words.Split(' ')[0]))
            .Select(act => $"{act.Act}: say in LogWords what an auditor calls “{act.Words}”"),
        Is.Empty);

    [Test]
    public void No_two_acts_of_one_half_are_called_alike() =>
        Assert.That(Enum.GetValues<AuditLogKind>().SelectMany(half => AuditActionChoices
            .Of(half)
            .GroupBy(act => act.Words)
            .Where(alike => alike.Count() > 1)
            .Select(alike => alike.Key)), Is.Empty);

    [Test]
    public void Words_are_kept_for_acts_that_there_are_alone() => Assert.That(
        AuditActionNames.Of.Keys.Except(typeof(AuditActionChoices).Assembly
            .GetTypes()
            .Where(type => type.IsDefined(typeof(AllowedToAttribute), false))
            .Select(type => type.StoredName())), Is.Empty);

    private static IEnumerable<(string Act, string Words)> Everything() => Enum.GetValues<AuditLogKind>().SelectMany(AuditActionChoices.Of);
}
