using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Messages.Email;

/// <summary>Notes the e-mails of a past that was only played as sent, so that none of them leaves; answers how many.</summary>
[AllowedTo(Role.TheSystem)]
[StoredAs("NoteOldMail")]
public sealed record MarkOldEmailsSent(DateTimeOffset MadeBefore) : ICommand<int>, INotAudited
{
    internal sealed class Handler(Database database) : IRequestHandler<MarkOldEmailsSent, Result<int>>
    {
        public async Task<Result<int>> Handle(MarkOldEmailsSent command, CancellationToken cancellation) => await database.Execute(Sql.Note, command);
    }

    private static class Sql
    {
        internal const string Note = "UPDATE OutgoingMail SET SentAt = MadeAt WHERE SentAt IS NULL AND DroppedAt IS NULL AND MadeAt < @MadeBefore";
    }
}
