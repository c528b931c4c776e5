using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Operations;

namespace OperationsCase.Import;

internal sealed partial class ImportedCaseState
{
    private readonly List<KeptDeadline> clocks = [];

    private sealed record KeptDeadline(PendingImportRow Row, IReadOnlyList<PendingImportRow> Alerts, DeadlineCase Of)
    {
        public bool IsOpen => Row["MetAt"] is null && Row["StoodDownAt"] is null;

        public bool Is(Guid subjectId, string ruleId) => Row.Of<Guid>("SubjectId") == subjectId && Row.Of<string>("RuleId") == ruleId;
    }

    /// <returns>The row of the register, which counts the changes of the case.</returns>
    private PendingImportRow Register(NewCase opened)
    {
        foreach (var borough in opened.Boroughs())
        {
            Add(ImportTables.CaseBorough, borough);
        }

        return Add(ImportTables.CaseRecord, opened.Record());
    }

    private DateTimeOffset Start(StartedDeadline running, Guid subjectId, DeadlineCase of, DeadlineHolder holder)
    {
        var id = NewId();
        var row = Add(ImportTables.Deadline, running.Row(id, subjectId, of, holder, by.Name, now));
        clocks.Add(new KeptDeadline(row, [.. running.Alerts(id, now).Select(alert => Add(ImportTables.DeadlineAlert, alert))], of));
        UpdateNextDue(of);

        return running.DueAt;
    }

    private void Meet(Guid subjectId, string ruleId, DateTimeOffset at, string how, DeadlineCase of)
    {
        foreach (var open in clocks.Where(clock => clock.IsOpen && clock.Is(subjectId, ruleId)))
        {
            open.Row["MetAt"] = at;
            open.Row["MetBy"] = by.Name;
            open.Row["MetHow"] = how;
        }

        StandDownAlerts(subjectId, ruleId);
        UpdateNextDue(of);
    }

    private void StandDown(Guid subjectId, string ruleId, DeadlineCase of)
    {
        foreach (var open in clocks.Where(clock => clock.IsOpen && clock.Is(subjectId, ruleId)))
        {
            open.Row["StoodDownAt"] = now;
        }

        StandDownAlerts(subjectId, ruleId);
        UpdateNextDue(of);
    }

    private void StandDownAlerts(Guid subjectId, string ruleId)
    {
        foreach (var alert in clocks.Where(clock => clock.Is(subjectId, ruleId)).SelectMany(clock => clock.Alerts))
        {
            alert["StoodDownAt"] ??= now;
        }
    }

    /// <summary>Repeats the earliest open deadline of the operation or the seizure beside it.</summary>
    private void UpdateNextDue(DeadlineCase of)
    {
        var next = clocks
            .Where(clock => clock.IsOpen && clock.Of == of)
            .MinBy(clock => (clock.Row.Of<DateTimeOffset>("DueAt"), clock.Row.Of<Guid>("Id")))?.Row;
        var (row, startedAt) = of.Kind == OperationCase.Code
            ? (operation!.Row, operation.StartedAt)
            : seizures.Where(seizure => seizure.Id == of.Id).Select(seizure => (seizure.Row, seizure.Seized.SeizedAt!.Value)).Single();
        row["NextDueAt"] = next?["DueAt"];
        row["NextDueOn"] = next?["LastDayOn"];
        row["NextDue"] = next?["What"];
        row["DueOrder"] = DueSortKey.Of((DateTimeOffset?)next?["DueAt"], startedAt);
    }
}
