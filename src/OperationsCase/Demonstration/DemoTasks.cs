using OperationsCase.Cases.Pauses;
using OperationsCase.Decisions;
using OperationsCase.Import;
using OperationsCase.Operations;
using OperationsCase.Statute;
using OperationsCase.Tasks;

namespace OperationsCase.Demonstration;

/// <summary>Officers do what follows from what they recorded, add tasks of their own, hand a case over, and keep a decision log.</summary>
internal sealed class DemoTasks(DemoContext script)
{
    private static readonly string[] Own =
    [
        "Ask the council about the gate", "Show the plan to the ward sergeant", "Fetch the pictures of the stairwell camera",
    ];

    /// <summary>What is due sooner than this is done in a round.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromDays(5);

    /// <summary>So long after the record an officer looks through the tasks of a case, and does those that are due soon.</summary>
    private static readonly TimeSpan[] Rounds =
        [TimeSpan.FromHours(5), .. new[] { 3, 7, 11, 15, 19, 23, 27, 31 }.Select(days => TimeSpan.FromDays(days))];

    public void Plan()
    {
        foreach (var (operation, index) in script.Operations.OrderBy(operation => operation.LoggedAt).Select((operation, i) => (operation, i)))
        {
            if (index % 6 == 0)
            {
                Decide(operation);
            }

            foreach (var after in Rounds)
            {
                script.Agenda.Add(operation.LoggedAt + after, application => DoWhatIsDue(application, operation));
            }
        }

        PlanTheDay();
        PutAside();
    }

    /// <summary>A case of the supervisor's borough that waits for others, and is back in a fortnight.</summary>
    private void PutAside()
    {
        var supervisor = script.Cast.Overseers[0];

        var hers = script.Operations
            .Where(operation => operation.Officer == script.Cast.Priya && operation.LoggedAt < script.DaysAgo(0.1))
            .OrderByDescending(operation => operation.LoggedAt)
            .Skip(Own.Length)
            .ToList();

        script.Agenda.Add(script.DaysAgo(0.07), async application =>
        {
            foreach (var operation in hers)
            {
                if (!(await application.Done(supervisor, new GetPause(operation.Reference))).IsClosed)
                {
                    var aside = new PauseCase
                    {
                        Case = operation.Reference,
                        UntilOn = script.Today.AddDays(14),
                        Why = "We wait for the results of the phone.",
                    };
                    await application.Done(supervisor, aside);
                    await application.Done(supervisor, new ResumeCase { Case = operation.Reference, Why = "The council answered." });
                    await application.Done(supervisor, aside);

                    return;
                }
            }
        });
    }

    /// <summary>What the officer who signs in finds: tasks that she added, and one that her supervisor gave her.</summary>
    private void PlanTheDay()
    {
        var hers = script.Operations
            .Where(operation => operation.Officer == script.Cast.Priya && operation.LoggedAt < script.DaysAgo(0.1))
            .OrderByDescending(operation => operation.LoggedAt)
            .Take(Own.Length)
            .ToList();

        foreach (var (operation, index) in hers.Select((operation, index) => (operation, index)))
        {
            var by = index == 0 ? script.Cast.Overseers[0] : script.Cast.Priya;
            script.Agenda.Add(script.DaysAgo(0.08), application => application.Done(by, new AddTask
            {
                Case = operation.Reference,
                What = Own[index],
                DueOn = script.Today.AddDays(2 + (2 * index)),
                OwnerId = script.Cast.Priya.Id,
            }));
        }
    }

    private void Decide(DemoPlannedOperation operation)
    {
        var at = operation.LoggedAt.AddMinutes(50);
        script.Agenda.Add(at, application => application.Done(operation.Officer, new RecordDecision
        {
            Case = operation.Reference,
            Decided = operation.Kind == CrackHouseKind.Kind
                ? "We ask for a closure, and treat the tenant as a victim."
                : "No surveillance. Patrols and test purchases only.",
            Options = "Directed surveillance for two weeks; leaving it to the ward team.",
            Rationale = "The harm to neighbours is daily, and the least intrusive way is quick enough.",
            DecidedAt = at,
            ReviewOn = London.DateOf(at).AddDays(28),
        }));
    }

    /// <summary>Nobody opens the list in the rounds in which it has nothing to do.</summary>
    private static async Task DoWhatIsDue(BatchApplication application, DemoPlannedOperation operation)
    {
        if (await application.Look<int>(Sql.DueTasks, new { operation.Reference, Before = application.Now + Soon }) == 0)
        {
            return;
        }

        var tasks = await application.Done(operation.Officer, new ListTasksOfCase(operation.Reference));

        foreach (var task in tasks.Rows.Where(task => task.State == TaskState.Open && task.DueAt < application.Now + Soon))
        {
            await application.Done(operation.Officer, new CompleteTask { Case = operation.Reference, TaskId = task.Id });
        }
    }

    private static class Sql
    {
        internal const string DueTasks =
            """
            SELECT COUNT(*)
            FROM CaseRecord AS c
            JOIN CaseTask AS t ON t.CaseId = c.Id
            JOIN Deadline AS d ON d.SubjectId = t.Id
            WHERE c.Reference = @Reference AND d.MetAt IS NULL AND d.StoodDownAt IS NULL AND d.DueAt < @Before
            """;
    }
}
