using OperationsCase.Access;
using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Problems;

namespace OperationsCase.Import;

internal sealed partial class ImportedCaseState
{
    private ImportedOperation? operation;

    private sealed record ImportedOperation(
        Guid Id,
        OperationKind Kind,
        string BoroughCode,
        DateTimeOffset StartedAt,
        PendingImportRow Case,
        PendingImportRow Row)
    {
        public List<OperationState> Statuses { get; } = [Kind.States[0]];

        public OperationState Status => Statuses[^1];

        public string Name => Row.Of<string>("Name");

        public DeadlineHolder Holder => new() { OfficerId = Row.Of<Guid>("OfficerId"), BoroughCode = BoroughCode };

        public bool IsClosed => Status == OperationState.Closed;

        /// <summary>As <c>OperationLedger.Move</c> does.</summary>
        public void Move(OperationState status)
        {
            Case.Touch();

            if (status != Status)
            {
                Statuses.Add(status);
                Row["Status"] = status.ToString();
            }
        }

        public void Close(DateTimeOffset at, string outcome)
        {
            Statuses.Add(OperationState.Closed);
            Row["Status"] = OperationState.Closed.Code;
            Row["ClosedAt"] = at;
            Case["ClosedAt"] = at;
            Row["Outcome"] = outcome;
        }
    }

    private Refusal? Open(INewOperation command)
    {
        if (Reference is not null)
        {
            return Refusal.Invalid("A case has one operation. Begin another case for the next");
        }

        var boroughCode = context.Gazetteer.Ward(command.Details.WardCode)!.BoroughCode;

        if (!by.Serves(boroughCode))
        {
            return OperationStore.NotServed;
        }

        if (context.OnRecord.Officer(command.OfficerId ?? by.Id) is not { } inTheCase || !inTheCase.CanHaveACaseIn(boroughCode))
        {
            return OperationStore.OfficerDoesNotServe;
        }

        var id = NewId();
        var details = command.Details;
        var officer = new OperationStore.OfficerInCase { Id = inTheCase.Id, Name = inTheCase.Name, Unit = inTheCase.Unit };
        Reference = context.Numbers.Next(details.Kind.Prefix, now);
        var registered = Register(OperationStore.Case(command, id, Reference, boroughCode, officer));
        var row = Add(ImportTables.Operation, OperationStore.Row(command, id, Reference, boroughCode, officer, by.Id, now));
        operation = new ImportedOperation(id, details.Kind, boroughCode, details.StartedAt!.Value, registered, row);
        Add(ImportTables.Of(details.Kind), details.Kind.Row(id, details));
        FindBy(OperationStore.FoundBy(
            id,
            new()
            {
                Name = operation.Name,
                Place = details.Place,
                BoroughCode = boroughCode,
                WardCode = details.WardCode,
                StartedAt = operation.StartedAt,
            },
            context.Gazetteer));

        foreach (var clock in details.Kind.Clocks)
        {
            if (clock.Starts(details, operation.Status, context.Statutes.Knows) is { } on)
            {
                Start(
                    StartedDeadline.FromDay(context.Statutes, context.Calendar, clock.Rule, on, OperationClock.TriggerOf(on)), NewId(), Of, operation.Holder);
            }
        }

        OperationStore.Tell(history, details, id, officer);

        return null;
    }

    private Refusal? Close(CloseOperation command)
    {
        TakeOperation().Case.Touch();
        var givenUp = new[] { ClosureSections.GivenUp }.Concat(RulesGivenUp.Of(operation!.Kind)).Where(GiveUp).ToList();

        if (command.WhyNot(operation.Kind, operation.Status, (string?)operation.Row["NextDue"]) is { } refusal)
        {
            return refusal;
        }

        operation.Close(now, command.Outcome!.Words());
        command.Tell(history, givenUp);

        return null;
    }

    private Refusal? Move(MoveOperation command)
    {
        TakeOperation().Case.Touch();
        var status = operation!.Status;

        if (command.WhyNot(operation.Kind, status, by.Role) is { } refusal)
        {
            return refusal;
        }

        operation.Move(command.To!);

        foreach (var rule in operation.Kind.Clocks.Where(clock => !clock.While.Contains(command.To!)).Select(clock => clock.Rule))
        {
            foreach (var done in OpenOf([rule]))
            {
                Meet(done.Row.Of<Guid>("SubjectId"), rule, now, command.To!.Words(), Of);
            }
        }

        command.Tell(history, status);

        return null;
    }

    private bool GiveUp(RulesGivenUp some)
    {
        var open = OpenOf(some.Rules);
        open.ForEach(clock => StandDown(clock.Row.Of<Guid>("SubjectId"), clock.Row.Of<string>("RuleId"), Of));

        return open.Count > 0;
    }

    private List<KeptDeadline> OpenOf(IReadOnlyList<string> rules) =>
        [.. clocks.Where(clock => clock.IsOpen && rules.Contains(clock.Row.Of<string>("RuleId")))];

    private Refusal? Record(RecordProblem command)
    {
        if (Reference is not null)
        {
            return Refusal.Invalid("Give a problem as a case of its own");
        }

        var ward = context.Gazetteer.Ward(command.WardCode)!;

        if (!by.Serves(ward.BoroughCode))
        {
            return RecordProblem.NotServed;
        }

        var id = NewId();
        Reference = context.Numbers.Next(RecordProblem.Prefix, now);
        Register(command.Case(id, Reference, ward.BoroughCode, by.Id, now));
        Add(ImportTables.LocalProblem, command.Row(id, Reference, ward.BoroughCode, by.Id, now));
        Add(ImportTables.ProblemMove, RecordProblem.FirstMove(id, now));
        FindBy(command.FoundBy(id, ward, now));
        command.Tell(history, id);

        return null;
    }

    private Refusal? Link(LinkOperationToProblem command)
    {
        if (context.OnRecord.Problem(command.Problem.Value) is not { } problem || !by.Serves(problem.BoroughCode))
        {
            return Refusal.NotFound("problem");
        }

        TakeOperation();
        currentCase.Take<ProblemReference>(problem.Id);

        if (!linkedTo.Add(problem.Id))
        {
            return LinkOperationToProblem.LinkedAlready;
        }

        Add(ImportTables.OperationProblem, LinkOperationToProblem.Row(operation!.Id, problem.Id, now));
        LinkOperationToProblem.Tell(history, new() { OperationName = operation.Name, Title = problem.Title, Problem = problem.Reference });

        return null;
    }

    private ImportedOperation TakeOperation()
    {
        currentCase.Take<OperationReference>(operation!.Id);

        return operation;
    }
}
