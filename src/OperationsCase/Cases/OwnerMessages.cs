using OperationsCase.Access;
using OperationsCase.Messages;

namespace OperationsCase.Cases;

/// <summary>Tells an officer of a case, or of a task, that somebody else gave them, in their messages and by e-mail.</summary>
internal sealed class OwnerMessages(OfficerMessages messages, ICurrentUser officer)
{
    /// <summary>What an e-mail says when a case was given; it names nobody.</summary>
    public const string Case = "You now have this case";

    /// <summary>What an e-mail says when a task was given.</summary>
    public const string Task = "You were given a task";

    /// <summary>Says that the officer has the case now, unless they took it themselves or the system recorded it.</summary>
    public Task TellOfCase(Guid ownerId, (Guid Id, string Subject) about, string detail = "") => Tell(ownerId, about, Case, detail);

    public Task TellOfTask(Guid ownerId, (Guid Id, string Subject) about, string what) => Tell(ownerId, about, Task, $"{what}.");

    private async Task Tell(Guid ownerId, (Guid Id, string Subject) about, string what, string detail)
    {
        if (ownerId != officer.Id && officer.Role != Role.TheSystem)
        {
            await messages.SendAndEmail(ownerId, about, what, $"From {officer.Name}.{(detail.Length == 0 ? "" : $" {detail}")}");
        }
    }
}
