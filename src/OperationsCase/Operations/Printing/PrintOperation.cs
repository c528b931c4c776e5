using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations.Printing;

/// <summary>Makes a copy of a case for paper. It is logged as a print, with the reason for it.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record PrintOperation(string Operation) : IQuery<PrintOperation.Copy>, IConcernsOperation, INeedsAReason
{
    string? INeedsAReason.InOrderTo => $"print {Operation}";

    /// <summary>What the paper says of itself.</summary>
    public sealed record Copy(string PrintedBy, DateTimeOffset PrintedAt);

    internal sealed class Handler(IOfficer officer, TimeProvider clock) : IRequestHandler<PrintOperation, Result<Copy>>
    {
        public Task<Result<Copy>> Handle(PrintOperation query, CancellationToken cancellation) =>
            Task.FromResult<Result<Copy>>(new Copy(officer.Name, clock.GetUtcNow()));
    }
}
