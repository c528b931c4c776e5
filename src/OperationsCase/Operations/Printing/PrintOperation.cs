using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations.Printing;

/// <summary>Makes a copy of a case for paper. It is logged as a print, with the reason for it.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record PrintOperation(string Operation) : IQuery<PrintOperation.Answer>, IConcernsOperation, IRequiresAccessReason
{
    string? IRequiresAccessReason.InOrderTo => $"print {Operation}";

    /// <summary>What the paper says of itself.</summary>
    public sealed record Answer(string PrintedBy, DateTimeOffset PrintedAt);

    internal sealed class Handler(ICurrentUser officer, TimeProvider clock) : IRequestHandler<PrintOperation, Result<Answer>>
    {
        public Task<Result<Answer>> Handle(PrintOperation query, CancellationToken cancellation) =>
            Task.FromResult<Result<Answer>>(new Answer(officer.Name, clock.GetUtcNow()));
    }
}
